import Ports
import Services
import TestDoubles
import Testing

@Suite struct `Exchange rates that fail to come` {
  /// The time of four tries with the given randomness.
  private func waits(_ randomness: any Randomness) async throws -> Duration {
    try await virtualTime { clock in
      let http = StubHTTPClient(clock: clock)
      http.stub(answers: .refused, .reset, .truncated, .rate("1.25"))
      let rates = ExchangeRates(
        site: "https://rates.example", lifetime: .seconds(60), http: http, clock: clock,
        randomness: randomness)
      _ = try await rates.quote(from: "EUR", to: "USD")
      return clock.elapsed
    }
  }

  @Test func `are tried again after waits that double`() async throws {
    #expect(try await waits(ConstantRandomness()) == .milliseconds(200 + 400 + 800))
  }

  @Test func `are waited for half as long at the least`() async throws {
    let waits = try await waits(ConstantRandomness(number: .max))
    #expect(waits >= .milliseconds(100 + 200 + 400))
    #expect(waits < .milliseconds(100 + 200 + 400) + .microseconds(1))
  }

  @Test func `are tried again at other times by other clients`() async throws {
    let waits = try await [waits(SeededRandomness(seed: 7)), waits(SeededRandomness(seed: 8))]
    #expect(waits[0] != waits[1])
  }

  @Test(arguments: HTTPClientError.allCases)
  func `throw the error of the client after the last try`(fault: HTTPClientError) async throws {
    try await withRates { rates, http, _ in
      let answer = StubAnswer.compute { _ in throw fault }
      http.stub(answers: answer, answer, answer, answer)
      let error = await #expect(throws: HTTPClientError.self) {
        try await rates.quote(from: "EUR", to: "USD")
      }
      #expect(error == fault)
      #expect(http.requests.count == ExchangeRates.attempts)
    }
  }

  @Test(arguments: [408, 429, 500, 503])
  func `are tried again after a status that may pass`(status: Int) async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .respond(status), .rate("1.25"))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 1.25)
    }
  }

  @Test(arguments: [204, 301, 400, 401, 404, 410])
  func `throw any other status at once`(status: Int) async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .respond(status))
      let error = await #expect(throws: ExchangeRates.RateError.self) {
        try await rates.quote(from: "EUR", to: "USD")
      }
      #expect(error == .status(status))
    }
  }

  @Test func `end with the cancellation of their caller between two tries`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .refused)
      await withTaskGroup { group in
        group.addTask {
          await #expect(throws: CancellationError.self) {
            try await rates.quote(from: "EUR", to: "USD")
          }
        }
        await clock.advance(by: .milliseconds(100))
        group.cancelAll()
      }
      #expect(clock.elapsed == .milliseconds(100))
    }
  }
}
