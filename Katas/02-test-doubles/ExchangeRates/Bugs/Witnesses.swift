import ExchangeRates
import Ports
import TestDoubles
import Testing

@Suite struct Witnesses {
  @Test func `asks-the-other-way-round`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .rate("1.25"))
      _ = try? await rates.quote(from: "EUR", to: "USD")
      #expect(http.requests.map(\.url.path) == ["/EUR/USD"])
    }
  }

  @Test(arguments: ["eur", "E/R"])
  func `sends-any-three-letters`(code: String) async throws {
    #expect(await error(.respond(404), from: code) == .invalidCurrency(code))
  }

  @Test func `believes-an-error-page`() async throws {
    let body = #"{"from": "EUR", "to": "USD", "rate": 1.25}"#
    #expect(await error(.respond(404, body)) == .status(404))
  }

  @Test func `calls-gibberish-another-pair`() async throws {
    #expect(await error(.respond("<html>")) == .malformed)
  }

  @Test func `looks-at-one-currency-only`() async throws {
    #expect(await error(.rate("1.25", to: "GBP")) == .otherPair)
  }

  @Test func `changes-at-nothing`() async throws {
    #expect(await error(.rate("0")) == .notARate)
  }

  @Test func `takes-a-rate-without-end`() async throws {
    #expect(await error(.rate("1e400")) == .notARate)
  }

  @Test func `one-for-one-in-the-dark`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .slow(.seconds(30)))
      let quote = try? await rates.quote(from: "EUR", to: "USD")
      #expect(quote == nil)
    }
  }

  @Test func `fresh-for-one-moment-more`() async throws {
    #expect(try await rates(.rate("1"), .rate("2"), after: .seconds(60)) == [1, 2])
  }

  @Test func `counts-from-the-question`() async throws {
    let slow = StubAnswer.rate("1").after(.seconds(5))
    #expect(try await rates(slow, .rate("2"), after: .seconds(58)) == [1, 1])
  }

  @Test func `one-drawer-for-both-ways`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .rate("1"), .rate("2", from: "USD", to: "EUR"))
      _ = try await rates.quote(from: "EUR", to: "USD")
      _ = try await rates.quote(from: "USD", to: "EUR")
      #expect(http.requests.count == 2)
    }
  }

  @Test func `hides-its-age`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1"), .respond(503))
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .seconds(60))
      #expect(try await rates.quote(from: "EUR", to: "USD").isStale)
    }
  }

  @Test func `forgets-it-in-a-time-out`() async throws {
    #expect(try await rates(.rate("1"), .slow(.seconds(30)), after: .seconds(60)) == [1, 1])
  }

  @Test func `young-again-by-failing`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1"), .respond(503), .rate("2"))
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .seconds(60))
      for _ in 1...2 { _ = try await rates.quote(from: "EUR", to: "USD") }
      #expect(http.requests.count == 3)
    }
  }

  @Test func `a-crowd-at-the-counter`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .rate("1").after(.seconds(5)), repeatsLast: true)
      async let first = rates.quote(from: "EUR", to: "USD")
      async let second = rates.quote(from: "EUR", to: "USD")
      _ = try await [first, second]
      #expect(http.requests.count == 1)
    }
  }

  @Test func `everybody-waits-for-euros`() async throws {
    try await withRates { rates, http, clock in
      http.stub(.path("/EUR/USD"), answers: .rate("1").after(.seconds(5)))
      http.stub(.path("/GBP/USD"), answers: .rate("2", from: "GBP").after(.seconds(5)))
      async let first = rates.quote(from: "EUR", to: "USD")
      async let second = rates.quote(from: "GBP", to: "USD")
      _ = try await [first, second]
      #expect(clock.elapsed == .seconds(5))
    }
  }

  @Test func `never-leaves-the-queue`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .slow(.seconds(30)), .rate("1"))
      for _ in 1...2 { _ = try? await rates.quote(from: "EUR", to: "USD") }
      #expect(http.requests.count == 2)
    }
  }

  @Test func `takes-the-others-along`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1").after(.seconds(5)), repeatsLast: true)
      await withTaskGroup { group in
        group.addTask { _ = try? await rates.quote(from: "EUR", to: "USD") }
        await clock.advance(by: .seconds(1))
        async let other = rates.quote(from: "EUR", to: "USD").rate
        await clock.advance(by: .seconds(1))
        group.cancelAll()
        let rate = try? await other
        #expect(rate == 1)
      }
    }
  }
}

/// The error of a first call that gets an answer.
private func error(_ answer: StubAnswer, from: String = "EUR") async -> RateError? {
  let http = StubHTTPClient()
  http.stub(answers: answer)
  let rates = ExchangeRates(
    site: "https://rates.example", lifetime: .seconds(60), http: http, clock: ImmediateClock())
  do {
    _ = try await rates.quote(from: from, to: "USD")
    return nil
  } catch {
    return error as? RateError
  }
}

/// The rates of two calls with some time between them.
private func rates(
  _ first: StubAnswer, _ second: StubAnswer, after time: Duration
) async throws -> [Double] {
  try await virtualTime { clock in
    let http = StubHTTPClient(clock: clock)
    http.stub(answers: first, second)
    let rates = ExchangeRates(
      site: "https://rates.example", lifetime: .seconds(60), http: http, clock: clock)
    let before = try await rates.quote(from: "EUR", to: "USD").rate
    await clock.advance(by: time)
    return [before, try await rates.quote(from: "EUR", to: "USD").rate]
  }
}

private func withRates(
  _ body: @escaping @Sendable (ExchangeRates, StubHTTPClient, VirtualClock) async throws -> Void
) async throws {
  try await virtualTime { clock in
    let http = StubHTTPClient(clock: clock)
    let rates = ExchangeRates(
      site: "https://rates.example", lifetime: .seconds(60), http: http, clock: clock)
    try await body(rates, http, clock)
  }
}

extension StubAnswer {
  fileprivate static func rate(
    _ rate: String, from: String = "EUR", to: String = "USD"
  ) -> StubAnswer {
    .respond(#"{"from": "\#(from)", "to": "\#(to)", "rate": \#(rate)}"#)
  }
}
