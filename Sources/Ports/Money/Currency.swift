/// A currency, by its code of ISO 4217.
public enum Currency: String, Hashable, Sendable, CaseIterable {
  /// The Swiss franc.
  case chf = "CHF"
  /// The euro.
  case eur = "EUR"
  /// The pound sterling.
  case gbp = "GBP"
  /// The yen, which has no smaller unit.
  case jpy = "JPY"
  /// The Kuwaiti dinar, of a thousand fils.
  case kwd = "KWD"
  /// The dollar of the United States.
  case usd = "USD"

  /// How many digits of an amount stand after the point: the exponent of ISO 4217.
  public var fractionDigits: Int {
    switch self {
    case .jpy: 0
    case .chf, .eur, .gbp, .usd: 2
    case .kwd: 3
    }
  }
}
