/// A value of one of the five storage classes of SQLite.
public enum Value: Hashable, Sendable {
  /// `NULL`.
  case null
  /// A signed integer of 64 bits.
  case integer(Int64)
  /// A floating-point number of 64 bits.
  case real(Double)
  /// A text in UTF-8.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}
