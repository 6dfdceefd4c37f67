import Ports
import Services
import TestDoubles
import Testing

@Suite struct `Exchange rates` {
  @Test func `are read from the path of the pair below the site`() async throws {
    try await withRates { rates, http, _ in
      http.stub(
        .method(.get), .host("rates.example"), .path("/v1/EUR/USD"), answers: .rate("1.25"))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 1.25)
    }
  }

  @Test func `are read below a site that ends in a slash`() async throws {
    let http = StubHTTPClient()
    http.stub(.path("/v1/EUR/USD"), answers: .rate("1.25"))
    let rates = ExchangeRates(
      site: "http://rates.example/v1/?key=1", lifetime: .zero, http: http, clock: ImmediateClock(),
      randomness: ConstantRandomness())
    #expect(try await rates.quote(from: "EUR", to: "USD").rate == 1.25)
  }

  @Test func `are asked for anew when their lifetime is over, not before`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1.25").after(.seconds(5)), .rate("2"))
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .milliseconds(59_999))
      #expect(try await rates.quote(from: "EUR", to: "USD").rate == 1.25)
      await clock.advance(by: .milliseconds(1))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 2)
    }
  }

  @Test func `are kept by pair`() async throws {
    try await withRates { rates, http, _ in
      http.stub(.path("/v1/EUR/USD"), answers: .rate("1.25"))
      http.stub(.path("/v1/USD/EUR"), answers: .rate("0.8", "USD", "EUR"))
      for _ in 1...2 {
        let there = try await rates.quote(from: "EUR", to: "USD")
        let back = try await rates.quote(from: "USD", to: "EUR")
        #expect([there.rate, back.rate] == [1.25, 0.8])
      }
    }
  }

  @Test func `are fresh when they have just arrived`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .rate("1.25"))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(!quote.isStale)
    }
  }
}

@Suite struct `Stale exchange rates` {
  @Test func `are the answer when all tries fail`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1.25"), .refused, .respond(503), .garbage, .rate("-1"))
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .seconds(60))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 1.25)
      #expect(quote.isStale)
    }
  }

  @Test func `are not kept: the next call asks again`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1.25"), .respond(404), .rate("2"))
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .seconds(60))
      _ = try await rates.quote(from: "EUR", to: "USD")
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 2)
      #expect(!quote.isStale)
    }
  }

  @Test func `are the last that were right, whatever was answered since`() async throws {
    try await withRates { rates, http, clock in
      http.stub(
        answers: .rate("1.25"), .rate("7", "USD", "EUR"), .rate("-7"), .respond("7"), .rate("7e400")
      )
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .seconds(60))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 1.25)
      #expect(quote.isStale)
    }
  }

  @Test func `are no answer to a caller that was cancelled`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1.25"), .rate("2").after(.seconds(5)))
      _ = try await rates.quote(from: "EUR", to: "USD")
      await clock.advance(by: .seconds(60))
      await withTaskGroup { group in
        group.addTask {
          await #expect(throws: CancellationError.self) {
            try await rates.quote(from: "EUR", to: "USD")
          }
        }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
      }
    }
  }
}
