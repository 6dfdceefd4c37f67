import Services
import TestDoubles
import Testing

@Suite struct `Exchange rates asked for by several at once` {
  @Test func `are asked for once`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .rate("1.25").after(.seconds(5)))
      async let first = rates.quote(from: "EUR", to: "USD").rate
      async let second = rates.quote(from: "EUR", to: "USD").rate
      let both = try await [first, second]
      #expect(both == [1.25, 1.25])
    }
  }

  @Test func `do not wait for other pairs`() async throws {
    try await withRates { rates, http, clock in
      http.stub(.path("/v1/EUR/USD"), answers: .rate("1.25").after(.seconds(5)))
      http.stub(.path("/v1/EUR/GBP"), answers: .rate("0.8", "EUR", "GBP").after(.seconds(5)))
      async let first = rates.quote(from: "EUR", to: "USD").rate
      async let second = rates.quote(from: "EUR", to: "GBP").rate
      let both = try await [first, second]
      #expect(both == [1.25, 0.8])
      #expect(clock.elapsed == .seconds(5))
    }
  }

  @Test func `all get the error of the one request`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .respond(404).after(.seconds(5)))
      await withTaskGroup { group in
        for _ in 1...3 {
          group.addTask {
            let error = await #expect(throws: ExchangeRates.RateError.self) {
              try await rates.quote(from: "EUR", to: "USD")
            }
            #expect(error == .status(404))
          }
        }
      }
    }
  }

  @Test func `are taken over from the caller that sends when it is cancelled`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1").after(.seconds(5)), .rate("2").after(.seconds(5)))
      await withTaskGroup { group in
        group.addTask {
          await #expect(throws: CancellationError.self) {
            try await rates.quote(from: "EUR", to: "USD")
          }
        }
        await clock.advance(by: .seconds(1))
        async let second = rates.quote(from: "EUR", to: "USD").rate
        async let third = rates.quote(from: "EUR", to: "USD").rate
        await clock.advance(by: .seconds(1))
        group.cancelAll()
        let others = try? await [second, third]
        #expect(others == [2, 2])
        #expect(clock.elapsed == .seconds(7))
      }
    }
  }

  @Test func `let a waiting caller be cancelled alone`() async throws {
    try await withRates { rates, http, clock in
      http.stub(answers: .rate("1").after(.seconds(5)))
      async let first = rates.quote(from: "EUR", to: "USD").rate
      await clock.advance(by: .seconds(1))
      await withTaskGroup { group in
        group.addTask {
          await #expect(throws: CancellationError.self) {
            try await rates.quote(from: "EUR", to: "USD")
          }
        }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
      }
      #expect(clock.elapsed == .seconds(2))
      let rate = try await first
      #expect(rate == 1)
    }
  }

  @Test func `are asked for anew after a failed request`() async throws {
    try await withRates { rates, http, _ in
      http.stub(answers: .respond(404), .rate("1.25"))
      _ = try? await rates.quote(from: "EUR", to: "USD")
      let quote = try await rates.quote(from: "EUR", to: "USD")
      #expect(quote.rate == 1.25)
    }
  }
}
