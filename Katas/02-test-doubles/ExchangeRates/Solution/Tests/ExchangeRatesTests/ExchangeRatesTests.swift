import Adapters
import ExchangeRates
import Ports
import TestDoubles
import Testing
import WireDoubles

@Suite struct ExchangeRatesTests {
  @Test func `asks below the site for the pair, in this direction`() async throws {
    try await withRates { rates, http, _ in
      http.stub(.method(.get), .path("/v1/EUR/USD"), answers: .rate("1.25"))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 1.25)
      #expect(!quote.isStale)
    }
  }

  @Test(arguments: ["eur", "EU", "EURO", "E/R", ""])
  func `asks nothing about a code that is none`(code: String) async throws {
    try await withRates { rates, _, _ in
      for (from, to) in [(code, "USD"), ("EUR", code)] {
        #expect(
          await failure { try await rates.quote(from: from, to: to) } == .invalidCurrency(code))
      }
    }
  }

  @Test(arguments: [204, 301, 404, 500])
  func `believes no answer but that of status 200`(status: Int) async throws {
    let body = #"{"from": "EUR", "to": "USD", "rate": 1.25}"#
    #expect(try await failure(of: .respond(status, body)) == .status(status))
  }

  @Test(arguments: ["", "<html>Back soon</html>", #"{"from": "EUR", "to": "#])
  func `says of gibberish that it is no JSON`(text: String) async throws {
    #expect(try await failure(of: .respond(text)) == .malformed)
  }

  @Test(arguments: [("USD", "EUR"), ("GBP", "USD"), ("EUR", "GBP")])
  func `refuses an answer about another pair`(from: String, to: String) async throws {
    #expect(try await failure(of: .rate("1.25", from, to)) == .otherPair)
  }

  @Test(arguments: ["0", "-1.25", "1e400", "null", #""1.25""#])
  func `refuses a rate that is no number above zero`(rate: String) async throws {
    #expect(try await failure(of: .rate(rate)) == .notARate)
  }

  @Test(arguments: HTTPClientError.allCases)
  func `passes on whatever can happen to a connection`(fault: HTTPClientError) async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .compute { _ in throw fault })
      let error = await #expect(throws: HTTPClientError.self) {
        try await rates.quote(from: "EUR", to: "USD")
      }
      #expect(error == fault)
    }
  }

  @Test func `keeps a rate for its lifetime, counted from its arrival`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1.25").after(.seconds(5)), .rate("2"))
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .milliseconds(59_999))
      let last = try await rates.quote(from: "EUR", to: "USD").rate
      #expect(last == 1.25)
      await clock.advance(by: .milliseconds(1))
      let next = try await rates.quote(from: "EUR", to: "USD").rate
      #expect(next == 2)
    }
  }

  @Test func `keeps the two directions apart`() async throws {
    try await withRates { rates, http, _ in
      http.stub(.path("/v1/EUR/USD"), answers: .rate("1.25"))
      http.stub(.path("/v1/USD/EUR"), answers: .rate("0.8", "USD", "EUR"))
      let there = try await rates.quote(from: "EUR", to: "USD").rate
      #expect(there == 1.25)
      let back = try await rates.quote(from: "USD", to: "EUR").rate
      #expect(back == 0.8)
    }
  }

  @Test(arguments: [StubAnswer.respond(404), .slow(.seconds(30)), .rate("-1")])
  func `answers the old rate when there is no new one, and says so`(
    answer: StubAnswer
  ) async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1.25"), answer)
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .seconds(60))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 1.25)
      #expect(quote.isStale)
    }
  }

  @Test func `asks again after a stale answer`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1.25"), .respond(503), .rate("2"))
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .seconds(60))
      _ = try await rates.quote(from: "EUR", to: "USD")
      let rate = try await rates.quote(from: "EUR", to: "USD").rate
      #expect(rate == 2)
    }
  }

  @Test func `asks once for two callers at the same time`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .rate("1.25").after(.seconds(5)))
      async let first = rates.quote(from: "EUR", to: "USD").rate
      async let second = rates.quote(from: "EUR", to: "USD").rate
      let both = try await [first, second]
      #expect(both == [1.25, 1.25])
      #expect(http.requests.count == 1)
    }
  }

  @Test func `lets no pair wait for another`() async throws {
    try await withRates { rates, http, clock in
      http.stub(.path("/v1/EUR/USD"), answers: .rate("1.25").after(.seconds(5)))
      http.stub(.path("/v1/EUR/GBP"), answers: .rate("0.8", "EUR", "GBP").after(.seconds(5)))
      async let dollars = rates.quote(from: "EUR", to: "USD").rate
      async let pounds = rates.quote(from: "EUR", to: "GBP").rate
      let both = try await [dollars, pounds]
      #expect(both == [1.25, 0.8])
      #expect(clock.elapsed == .seconds(5))
    }
  }

  @Test func `asks anew after a failure`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .slow(.seconds(30)), .rate("1.25"))
      _ = try? await rates.quote(from: "EUR", to: "USD")
      let rate = try await rates.quote(from: "EUR", to: "USD").rate
      #expect(rate == 1.25)
    }
  }

  @Test func `lets a caller that goes away take nobody along`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1").after(.seconds(5)), .rate("2").after(.seconds(5)))
      await withTaskGroup { group in
        group.addTask { _ = try? await rates.quote(from: "EUR", to: "USD") }
        await clock.advance(by: .seconds(1))
        async let other = rates.quote(from: "EUR", to: "USD").rate
        await clock.advance(by: .seconds(1))
        group.cancelAll()
        let rate = try? await other
        #expect(rate == 2)
      }
    }
  }

  @Test func `reads over a real socket what it reads from the stub`() async throws {
    try await withLoopback { server in
      server.stub(
        .path("/v1/EUR/USD"), answers: .respond(#"{"from": "EUR", "to": "USD", "rate": 1.25}"#))
      let rates = ExchangeRates(
        site: server.origin + "/v1", lifetime: .seconds(60),
        http: URLSessionHTTPClient(timeout: .seconds(120)), clock: ImmediateClock())
      let rate = try await rates.quote(from: "EUR", to: "USD").rate
      #expect(rate == 1.25)
    }
  }
}

/// The error of a first call that gets this answer.
private func failure(of answer: StubAnswer) async throws -> RateError? {
  let http = StubHTTPClient()
  http.stub(answers: answer)
  let rates = ExchangeRates(
    site: "https://rates.example/v1", lifetime: .seconds(60), http: http, clock: ImmediateClock())
  return await failure { try await rates.quote(from: "EUR", to: "USD") }
}

private func failure(_ call: () async throws -> ExchangeRates.Quote) async -> RateError? {
  await #expect(throws: RateError.self) { try await call() }
}

extension StubAnswer {
  /// Answers as the rates service does.
  fileprivate static func rate(
    _ rate: String, _ from: String = "EUR", _ to: String = "USD"
  ) -> StubAnswer {
    .respond(#"{"from": "\#(from)", "to": "\#(to)", "rate": \#(rate)}"#)
  }
}

/// Runs a body on rates with a lifetime of a minute, in virtual time; each stub has to be used.
private func withRates(
  _ body: @escaping @Sendable (ExchangeRates, StubHTTPClient, VirtualClock) async throws -> Void
) async throws {
  try await virtualTime { clock in
    try await withStubs(StubHTTPClient(clock: clock)) { http in
      let rates = ExchangeRates(
        site: "https://rates.example/v1", lifetime: .seconds(60), http: http, clock: clock)
      try await body(rates, http, clock)
    }
  }
}
