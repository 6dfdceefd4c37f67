import JSON
import Ports
import Services
import TestDoubles
import TestSupport
import Testing

@Suite struct `Exchange rates that cannot be had` {
  /// The error of a call whose tries all get the same answer, and the tries.
  private func failure(
    _ answer: StubAnswer
  ) async throws -> (error: ExchangeRates.RateError?, tries: Int) {
    let http = StubHTTPClient()
    http.stub(answers: answer, repeatsLast: true)
    let rates = ExchangeRates(
      site: "https://rates.example", lifetime: .seconds(60), http: http, clock: ImmediateClock(),
      randomness: SeededRandomness(seed: 7))
    let error = await #expect(throws: ExchangeRates.RateError.self) {
      try await rates.quote(from: "EUR", to: "USD")
    }
    return (error, http.requests.count)
  }

  @Test(arguments: ["", "EU", "EURO", "eur", "E/R", "ÄB"])
  func `are not asked for by a code that is none`(code: String) async {
    let rates = ExchangeRates(
      site: "https://rates.example", lifetime: .seconds(60),
      http: UnimplementedHTTPClient.recordingIssues(), clock: ImmediateClock(),
      randomness: UnimplementedRandomness.recordingIssues())
    for (from, to) in [(code, "EUR"), ("EUR", code)] {
      let error = await #expect(throws: ExchangeRates.RateError.self) {
        try await rates.quote(from: from, to: to)
      }
      #expect(error == .invalidCurrency(code))
    }
  }

  @Test func `throw the status of the last answer`() async throws {
    let (error, tries) = try await failure(.respond(503))
    #expect(error == .status(503))
    #expect(tries == ExchangeRates.attempts)
  }

  @Test(arguments: [
    ("", 1), ("one", 1), ("{\"from\": \"EUR\",\n", 2), (#"{"rate": NaN}"#, 1),
    (#"{"rate": 1, "rate": 2}"#, 1),
  ])
  func `throw what is not JSON, and where`(text: String, line: Int) async throws {
    let (error, tries) = try await failure(.respond(text))
    let syntax = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
    #expect(error == syntax.map { .malformed($0) })
    #expect(error?.description.contains("is not JSON: line \(line), column") == true)
    #expect(tries == ExchangeRates.attempts)
  }

  @Test(arguments: [
    "0", "-1.25", "0.0", "1e400", "1e-400", "null", "\"1.25\"", "\"NaN\"", "[1]", "true",
  ])
  func `throw what is not a rate`(rate: String) async throws {
    let (error, tries) = try await failure(.rate(rate))
    guard case .notARate(let text?) = error else { throw try #require(error) }
    #expect(try JSONValue(parsing: text) == JSONValue(parsing: rate))
    #expect(tries == ExchangeRates.attempts)
  }

  @Test func `throw that the rate is missing`() async throws {
    #expect(try await failure(.respond(#"{"from":"EUR","to":"USD"}"#)).error == .notARate(nil))
  }

  @Test(arguments: [("USD", "EUR"), ("EUR", "GBP"), ("eur", "USD")])
  func `throw another pair than was asked for`(from: String, to: String) async throws {
    let (error, tries) = try await failure(.rate("1.25", from, to))
    #expect(error == .otherPair(from: from, to: to))
    #expect(tries == ExchangeRates.attempts)
  }

  @Test(arguments: ["1.25", "[]", "{}", #"{"from": 1, "to": null, "rate": 1}"#])
  func `throw an answer that names no pair`(text: String) async throws {
    #expect(try await failure(.respond(text)).error == .otherPair(from: nil, to: nil))
  }

  @Test(arguments: [
    (ExchangeRates.RateError.invalidCurrency("eur"), "Write three letters"),
    (.status(503), "status 503"), (.otherPair(from: "EUR", to: nil), "EUR/(missing)"),
    (.notARate("-1"), "the rate -1"), (.notARate(nil), "without a rate"),
  ])
  func `say what was wrong`(error: ExchangeRates.RateError, words: String) {
    #expect(error.description.contains(words))
  }
}
