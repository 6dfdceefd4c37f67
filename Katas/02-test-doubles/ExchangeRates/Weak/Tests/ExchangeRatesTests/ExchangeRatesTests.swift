import ExchangeRates
import Ports
import TestDoubles
import Testing

@Suite struct ExchangeRatesTests {
  private let http = StubHTTPClient()

  private var rates: ExchangeRates {
    ExchangeRates(
      site: "https://rates.example", lifetime: .seconds(60), http: http, clock: ManualClock())
  }

  @Test func `reads a rate`() async throws {
    http.stub(
      .path("/EUR/USD"), answers: .respond(#"{"from": "EUR", "to": "USD", "rate": 1.25}"#))
    let quote = try await rates.quote(from: "EUR", to: "USD")
    #expect(quote.rate == 1.25)
  }

  @Test func `asks once`() async throws {
    http.stub(answers: .respond(#"{"from": "EUR", "to": "USD", "rate": 1.25}"#))
    let rates = rates
    _ = try await rates.quote(from: "EUR", to: "USD")
    _ = try await rates.quote(from: "EUR", to: "USD")
    #expect(http.requests.count == 1)
  }

  @Test func `reports an error`() async throws {
    http.stub(answers: .respond(404))
    await #expect(throws: RateError.status(404)) { try await rates.quote(from: "EUR", to: "USD") }
  }
}
