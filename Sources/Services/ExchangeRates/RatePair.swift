import JSON
import Ports

/// Two currencies, and what the rates service says about them.
struct RatePair: Hashable {
  let from: String
  let to: String

  /// Checks the codes of two currencies.
  ///
  /// - Throws: `RateError.invalidCurrency`.
  init(from: String, to: String) throws(ExchangeRates.RateError) {
    for code in [from, to] where code.utf8.count != 3 || !code.utf8.allSatisfy({ 65...90 ~= $0 }) {
      throw .invalidCurrency(code)
    }
    (self.from, self.to) = (from, to)
  }

  /// The rate of this pair in an answer of the service.
  ///
  /// - Throws: `RateError.status`, `.malformed`, `.otherPair` or `.notARate`.
  func rate(in response: HTTPResponse) throws(ExchangeRates.RateError) -> Double {
    guard response.status == 200 else { throw .status(response.status) }
    let answer: JSONValue
    do { answer = try JSONValue(parsing: response.body) } catch { throw .malformed(error) }
    let (from, to) = (answer["from"]?.string, answer["to"]?.string)
    guard from == self.from, to == self.to else { throw .otherPair(from: from, to: to) }
    guard let rate = answer["rate"]?.number?.double, rate > 0, rate.isFinite else {
      throw .notARate(answer["rate"].map { JSONWriter().text($0) })
    }
    return rate
  }
}
