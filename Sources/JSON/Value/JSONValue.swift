/// A JSON value as RFC 8259 describes it, with exact numbers and ordered objects.
///
/// Two values are equal when RFC 8259 calls them the same value: numbers by what they are worth
/// (`1.0` is `1`), strings by their Unicode scalars (never by canonical equivalence), objects without
/// regard to the order of their members.
///
/// ```swift
/// let order = try JSONValue(parsing: #"{"total": 12.50, "paid": false}"#)
/// let total = order["total"]?.number  // exactly 12.5
/// ```
public enum JSONValue: Sendable {
  /// The literal `null`.
  case null
  /// The literal `true` or `false`.
  case bool(Bool)
  /// A number, exact at any size.
  case number(JSONNumber)
  /// A string of Unicode scalars.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object, its members in their order.
  case object(JSONObject)
}

extension JSONValue {
  /// The boolean, where the value is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, where the value is one.
  public var number: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The string, where the value is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The items, where the value is an array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members, where the value is an object.
  public var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The value of a member, where the value is an object that has it.
  public subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The item at a position, where the value is an array that long.
  public subscript(position: Int) -> JSONValue? {
    guard case .array(let items) = self, items.indices.contains(position) else { return nil }
    return items[position]
  }

  /// The name of the value's kind as JSON Schema says it, such as `array` or `null`.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
