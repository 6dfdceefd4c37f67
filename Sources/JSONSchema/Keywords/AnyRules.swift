internal import JSON

/// `type`, `enum` and `const`: what looks at values of every kind.
final class AnyRules: Sendable {
  /// Kinds of values as a set of bits.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    static let null = Kinds(rawValue: 1)
    static let boolean = Kinds(rawValue: 2)
    static let integer = Kinds(rawValue: 4)
    static let number = Kinds(rawValue: 8)
    static let string = Kinds(rawValue: 16)
    static let array = Kinds(rawValue: 32)
    static let object = Kinds(rawValue: 64)

    static let names: [(name: String, kind: Kinds)] = [
      ("null", .null), ("boolean", .boolean), ("integer", .integer), ("number", .number),
      ("string", .string), ("array", .array), ("object", .object),
    ]
  }

  private let kinds: Kinds?
  private let allowed: [JSONValue]?
  private let constant: JSONValue?
  /// The allowed values, where they are many.
  private let index: Set<JSONValue>?
  /// The allowed values, where they are all strings.
  private let names: NameTable?
  /// The work of comparing with a constant that is an array or object; 0 for others.
  private let weight: Int

  init?(_ reader: inout KeywordReader) throws(SchemaError) {
    guard reader.dialect.validates else { return nil }
    kinds = try reader["type"].map { (type) throws(SchemaError) in try Self.kinds(type, reader) }
    if let value = reader["enum"] {
      guard case .array(let values) = value else { throw reader.fault("enum", "an array") }
      allowed = values
      let texts = values.compactMap(\.string)
      names = texts.count == values.count ? NameTable(texts) : nil
      index = names == nil && values.count > 8 ? Set(values) : nil
    } else {
      (allowed, index, names) = (nil, nil, nil)
    }
    constant = reader["const"]
    switch constant {
    case .array?, .object?: weight = constant?.weight ?? 0
    default: weight = 0
    }
    if kinds == nil, allowed == nil, constant == nil { return nil }
  }

  private static func kinds(
    _ type: JSONValue, _ reader: KeywordReader
  ) throws(SchemaError) -> Kinds {
    let names: [JSONValue] = type.array ?? [type]
    var kinds: Kinds = []
    for name in names {
      guard let kind = Kinds.names.first(where: { $0.name == name.string })?.kind else {
        throw reader.fault("type", "one of the seven names of types, or an array of them")
      }
      kinds.insert(kind)
    }
    return kinds
  }

  func check(_ value: JSONValue, _ node: Node, _ run: inout Run) -> Bool {
    if let kinds, !Self.holds(kinds, value), !run.reject(node, .type) { return false }
    if let constant {
      if weight > 0 { run.spend(min(weight, value.weight)) }
      if constant != value, !run.reject(node, .constant) { return false }
    }
    if allowed != nil, index != nil { run.spend(value.weight - 1) }
    if let allowed, !allows(value, allowed), !run.reject(node, .listed) { return false }
    return true
  }

  private func allows(_ value: JSONValue, _ allowed: [JSONValue]) -> Bool {
    if let names {
      guard case .string(let text) = value else { return false }
      return names.position(of: text) != nil
    }
    return index?.contains(value) ?? allowed.contains(value)
  }

  func words(
    _ fault: Failure.Fault, _ value: JSONValue, to text: inout Line
  ) -> String? {
    switch fault {
    case .type:
      text += "must be "
      Self.write(kinds ?? [], to: &text)
      text += ", is "
      Self.write(kindOf: value, to: &text)
      return "type"
    case .constant:
      text += "must be "
      Excerpt.write(constant ?? nil, to: &text)
      text += ", is "
      Excerpt.write(value, to: &text)
      return "const"
    case .listed:
      text += "must be one of "
      write(allowed ?? [], to: &text)
      text += ", is "
      Excerpt.write(value, to: &text)
      return "enum"
    default: return nil
    }
  }

  /// Writes the first eight values and how many there are beside.
  private func write(_ allowed: [JSONValue], to text: inout Line) {
    for (index, value) in allowed.prefix(8).enumerated() {
      if index > 0 { text += ", " }
      Excerpt.write(value, to: &text)
    }
    if allowed.count > 8 { text += " or \(allowed.count - 8) others" }
  }

  @inline(__always)
  private static func holds(_ kinds: Kinds, _ value: JSONValue) -> Bool {
    switch value {
    case .null: kinds.contains(.null)
    case .bool: kinds.contains(.boolean)
    case .number(let number):
      kinds.contains(.number) || (kinds.contains(.integer) && number.isInteger)
    case .string: kinds.contains(.string)
    case .array: kinds.contains(.array)
    case .object: kinds.contains(.object)
    }
  }

  private static func write(_ kinds: Kinds, to text: inout Line) {
    var isFirst = true
    for (name, kind) in Kinds.names where kinds.contains(kind) {
      if !isFirst { text += " or " }
      isFirst = false
      text += article(name)
    }
  }

  /// Writes the kind of a value, and the value where it is short by nature.
  private static func write(kindOf value: JSONValue, to text: inout Line) {
    switch value {
    case .null, .array, .object: text += article(value.kind)
    case .bool, .number, .string:
      text += "the "
      text += value.kind
      text += " "
      Excerpt.write(value, to: &text)
    }
  }

  private static func article(_ kind: String) -> String {
    switch kind {
    case "null": "null"
    case "boolean": "a boolean"
    case "integer": "an integer"
    case "number": "a number"
    case "string": "a string"
    case "array": "an array"
    default: "an object"
    }
  }
}
