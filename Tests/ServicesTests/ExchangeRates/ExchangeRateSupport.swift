import Ports
import Services
import TestDoubles

/// A randomness that always draws the same number: 0 for the longest waits.
struct ConstantRandomness: Randomness {
  var number: UInt64 = 0
  func next() -> UInt64 { number }
}

extension StubAnswer {
  /// Answers as the rates service does.
  static func rate(_ rate: String, _ from: String = "EUR", _ to: String = "USD") -> StubAnswer {
    .respond(#"{"from": "\#(from)", "to": "\#(to)", "rate": \#(rate)}"#)
  }
}

/// Runs a body on exchange rates with a lifetime of a minute, whose stubs all have to be used.
func withRates(
  randomness: any Randomness = ConstantRandomness(),
  _ body: @escaping @Sendable (ExchangeRates, StubHTTPClient, VirtualClock) async throws -> Void
) async throws {
  try await virtualTime { clock in
    try await withStubs(StubHTTPClient(clock: clock)) { http in
      let rates = ExchangeRates(
        site: "https://rates.example/v1", lifetime: .seconds(60), http: http, clock: clock,
        randomness: randomness)
      try await body(rates, http, clock)
    }
  }
}
