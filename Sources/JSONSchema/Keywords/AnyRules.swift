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
    if let constant, constant != value, !run.reject(node, .constant) { return false }
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
    _ fault: Failure.Fault, _ value: JSONValue
  ) -> (keyword: String?, message: String)? {
    switch fault {
    case .type:
      ("type", "must be \(Self.words(kinds ?? [])), is \(Self.article(value.kind))")
    case .constant: ("const", "must be \(Excerpt(constant ?? nil)), is \(Excerpt(value))")
    case .listed:
      (
        "enum",
        "must be one of \((allowed ?? []).map { "\(Excerpt($0))" }.joined(separator: ", ")), "
          + "is \(Excerpt(value))"
      )
    default: nil
    }
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

  private static func words(_ kinds: Kinds) -> String {
    Kinds.names.filter { kinds.contains($0.kind) }.map { article($0.name) }
      .joined(separator: " or ")
  }

  private static func article(_ kind: String) -> String {
    switch kind {
    case "null": "null"
    case "integer", "array", "object": "an \(kind)"
    default: "a \(kind)"
    }
  }
}

/// A value as it stands in a message, cut where it is long.
struct Excerpt: CustomStringConvertible {
  let description: String

  init(_ value: JSONValue) {
    switch value {
    case .array(let items) where items.count > 8: description = "an array of \(items.count) items"
    case .object(let object) where object.count > 4:
      description = "an object of \(object.count) members"
    default:
      let text = JSONWriter().text(value)
      description = text.unicodeScalars.count > 80 ? text.prefix(77) + "…" : text
    }
  }
}
