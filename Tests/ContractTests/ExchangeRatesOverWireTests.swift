import Adapters
import Ports
import Services
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `Exchange rates over a real socket` {
  @Test func `come on the next try after a reset, and are asked for once while fresh`() async throws
  {
    try await withLoopback { server in
      server.stub(
        .method(.get), .path("/v1/EUR/USD"),
        answers: .reset, .respond(#"{"from": "EUR", "to": "USD", "rate": 1.25}"#))
      let rates = ExchangeRates(
        site: try HTTPURL(validating: server.origin + "/v1"), lifetime: .seconds(3600),
        http: URLSessionHTTPClient(timeout: .seconds(120)), clock: ImmediateClock(),
        randomness: SeededRandomness(seed: 1))
      for _ in 1...2 {
        #expect(try await rates.quote(from: "EUR", to: "USD").rate == 1.25)
      }
      #expect(server.received.count == 2)
    }
  }
}
