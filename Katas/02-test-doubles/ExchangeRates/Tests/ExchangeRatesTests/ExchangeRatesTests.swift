// The other end of the line is yours:
//
// - `http.stub(.path("/v1/EUR/USD"), answers: .rate("1.25"), .respond(503))` answers the first such
//   request with a rate and the second with a status. Without a matcher a stub takes every request.
// - `.respond("<html>")` answers a text; `.refused`, `.reset`, `.truncated` and `.garbage` are what
//   can happen to a connection; `.slow(.seconds(30))` is a time-out after 30 seconds.
// - `.rate("1.25").after(.seconds(5))` takes five seconds, and nobody really waits.
// - `http.requests` holds what was asked. At its end `withRates` checks that every request found a
//   stub and every answer was used.
// - `await clock.advance(by: .seconds(60))` moves time. Two calls at once are two `async let`, and
//   one that you want to cancel is a child of a task group. Virtual time does not see a `Task { }`.
// - `#expect(throws:)` cannot hold an `async let`. Write a function that awaits the call and answers
//   its error, and start that.
// - Ask first, expect then: `let quote = try await …`, and `#expect(quote.rate == 1.25)` below it. In
//   one line the compiler may say that errors are not handled.
// - A whole client on a real socket: `withLoopback { server in … }` of WireDoubles, with
//   `server.origin`, `server.stub(answers: .respond("…"))`, `URLSessionHTTPClient(timeout:
//   .seconds(120))` of Adapters, and `ImmediateClock()`, since a test reads no real clock.

import ExchangeRates
import Ports
import TestDoubles
import Testing

@Suite struct ExchangeRatesTests {
  @Test func `asks for the rate of a pair`() async throws {
    try await withRates { rates, http, clock in
      http.stub(.path("/v1/EUR/USD"), answers: .rate("1.25"))
      let quote = try await rates.quote(from: "EUR", to: "USD")
      Issue.record("write me: is \(quote) what you expect, and what does a second call send?")
    }
  }
}

extension StubAnswer {
  /// Answers as the rates service does.
  static func rate(_ rate: String, _ from: String = "EUR", _ to: String = "USD") -> StubAnswer {
    .respond(#"{"from": "\#(from)", "to": "\#(to)", "rate": \#(rate)}"#)
  }
}

/// Runs a body on rates with a lifetime of a minute, in virtual time; each stub has to be used.
func withRates(
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
