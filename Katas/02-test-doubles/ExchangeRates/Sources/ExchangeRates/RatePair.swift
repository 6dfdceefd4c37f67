import JSON
import Ports

/// Two currencies, and what the rates service says about them.
struct RatePair: Hashable {
  let from: String
  let to: String

  /// Checks the codes of two currencies.
  init(from: String, to: String) throws(RateError) {
    for code in [from, to] where code.utf8.count != 3 || !code.utf8.allSatisfy({ 65...90 ~= $0 }) {
      throw .invalidCurrency(code)
    }
    (self.from, self.to) = (from, to)
  }

  /// The rate of this pair in an answer of the service.
  func rate(in response: HTTPResponse) throws(RateError) -> Double {
    guard response.status == 200 else { throw .status(response.status) }
    let answer: JSONValue
    do { answer = try JSONValue(parsing: response.body) } catch { throw .malformed }
    guard answer["from"]?.string == from, answer["to"]?.string == to else { throw .otherPair }
    guard let rate = answer["rate"]?.number?.double, rate > 0, rate.isFinite else {
      throw .notARate
    }
    return rate
  }
}

/// The reason why there is no rate.
public enum RateError: Error, Equatable {
  /// A code is not three letters A to Z (ISO 4217).
  case invalidCurrency(String)
  /// Another status than 200 came.
  case status(Int)
  /// The answer is not JSON.
  case malformed
  /// The answer is about another pair, or does not say about which.
  case otherPair
  /// The answer holds no rate, or one that is no number above zero that a `Double` can hold.
  case notARate
}
