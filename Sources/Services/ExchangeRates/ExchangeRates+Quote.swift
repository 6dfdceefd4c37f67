public import JSON

extension ExchangeRates {
  /// A rate, and whether it has outlived its lifetime.
  public struct Quote: Hashable, Sendable {
    /// How much of the second currency one unit of the first buys; above zero and finite.
    public let rate: Double
    /// Whether a newer rate was asked for in vain.
    public let isStale: Bool
  }

  /// The reason why there is no rate.
  public enum RateError: Error, Equatable {
    /// A code is not three letters A to Z (ISO 4217).
    case invalidCurrency(String)
    /// Another status than 200 came.
    case status(Int)
    /// The answer is not JSON.
    case malformed(JSONSyntaxError)
    /// The answer is about another pair, or does not say about which.
    case otherPair(from: String?, to: String?)
    /// The member `rate` is missing or no number above zero that a `Double` can hold; as it stands.
    case notARate(String?)

    /// Whether asking again cannot help (RFC 9110, section 15.5, and RFC 6585, section 4).
    var isFinal: Bool {
      if case .status(let status) = self {
        status < 500 && ![408, 429].contains(status)
      } else {
        false
      }
    }
  }
}

extension ExchangeRates.RateError: CustomStringConvertible {
  /// What was wrong with the call or with the answer.
  public var description: String {
    switch self {
    case .invalidCurrency(let code):
      "\(code.debugDescription) is no currency code. Write three letters, such as EUR."
    case .status(let status): "The rates service answered status \(status) instead of 200."
    case .malformed(let error): "The rates service answered what is not JSON: \(error)."
    case .otherPair(let from, let to):
      "The rates service answered for the pair \(from ?? "(missing)")/\(to ?? "(missing)"), "
        + "which was not asked for."
    case .notARate(nil): "The rates service answered without a rate."
    case .notARate(let text?):
      "The rates service answered the rate \(text.prefix(80)), which is no number above zero."
    }
  }
}
