/// A type whose values can take the place of a question mark.
public protocol Bindable {
  /// The value in the form that SQLite stores.
  var sqliteValue: Value { get }
}

extension Value: Bindable {
  /// The value itself.
  public var sqliteValue: Value { self }
}

extension Int: Bindable {
  /// The number as an `INTEGER`.
  public var sqliteValue: Value { .integer(Int64(self)) }
}

extension Int64: Bindable {
  /// The number as an `INTEGER`.
  public var sqliteValue: Value { .integer(self) }
}

extension Double: Bindable {
  /// The number as a `REAL`, except that SQLite stores a NaN as `NULL`.
  public var sqliteValue: Value { .real(self) }
}

extension Bool: Bindable {
  /// The `INTEGER` 1 or 0.
  public var sqliteValue: Value { .integer(self ? 1 : 0) }
}

extension String: Bindable {
  /// The text as `TEXT`.
  public var sqliteValue: Value { .text(self) }
}

extension [UInt8]: Bindable {
  /// The bytes as a `BLOB`.
  public var sqliteValue: Value { .blob(self) }
}

extension Optional: Bindable where Wrapped: Bindable {
  /// `NULL` for `nil`, else the value.
  public var sqliteValue: Value { self?.sqliteValue ?? .null }
}

extension RawRepresentable where RawValue: Bindable {
  /// The raw value, for enumerations that declare ``Bindable``.
  public var sqliteValue: Value { rawValue.sqliteValue }
}
