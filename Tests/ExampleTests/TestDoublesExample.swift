import Ports
import TestDoubles
import Testing

/// What is tested: it looks up the weather and mails it, a day later.
private struct Forecast {
  let http: any HTTPClient
  let mailer: any Mailer
  let clock: any Clock<Duration>

  func mailTomorrow(to reader: EmailAddress) async throws {
    try await clock.sleep(for: .seconds(86_400))
    let answer = try await http.send(HTTPRequest(.get, "https://weather.example/today"))
    try await mailer.send(
      Mail(from: "news@example.com", to: reader, subject: "Today", body: answer.text ?? "Fog"))
  }
}

struct ForecastTests {
  @Test func `comes a day later, in no time`() async throws {
    try await virtualTime { clock in
      let mailbox = MailSpy(clock: clock)
      try await withStubs { http in
        http.stub(.path("/today"), answers: .respond("Rain").after(.seconds(2)))
        let forecast = Forecast(http: http, mailer: mailbox, clock: clock)
        try await forecast.mailTomorrow(to: "ada@example.com")
      }
      #expect(mailbox.sent.map(\.mail.body) == ["Rain"])
      #expect(mailbox.sent.map(\.at) == [.seconds(86_400)])
    }
  }
}
