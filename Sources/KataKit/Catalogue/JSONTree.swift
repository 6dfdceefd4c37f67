/// A JSON value of any shape, for files whose shape is checked member by member.
enum JSONTree: Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// The text, or nil for another kind.
  var text: String? { if case .string(let value) = self { value } else { nil } }

  /// The number where it is whole, or nil.
  var wholeNumber: Int? { if case .number(let value) = self { Int(exactly: value) } else { nil } }

  /// The elements, or nil for another kind.
  var elements: [JSONTree]? { if case .array(let value) = self { value } else { nil } }

  /// The members, or nil for another kind.
  var members: [String: JSONTree]? { if case .object(let value) = self { value } else { nil } }

  /// The texts of a list of texts alone.
  var texts: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }
}
