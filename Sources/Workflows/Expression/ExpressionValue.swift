import Foundation

/// A value of GitHub's expression language.
///
/// Source: <https://docs.github.com/actions/reference/evaluate-expressions-in-workflows-and-actions>.
package indirect enum ExpressionValue: Equatable, Sendable {
  /// No value.
  case null
  /// A truth value.
  case bool(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([ExpressionValue])
  /// Values by name; names are compared without regard to case.
  case object([String: ExpressionValue])

  /// Whether a condition holds: all but null, false, 0, NaN and the empty text.
  package var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let value): value != 0 && !value.isNaN
    case .string(let value): !value.isEmpty
    case .array, .object: true
    }
  }

  /// The text that stands where an expression stood.
  package var text: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let value): Self.text(of: value)
    case .string(let value): value
    case .array: "Array"
    case .object: "Object"
    }
  }

  /// The value as a number, as a comparison of unlike types wants it.
  var number: Double {
    switch self {
    case .null: 0
    case .bool(let value): value ? 1 : 0
    case .number(let value): value
    case .string(let value):
      value.trimmingCharacters(in: .whitespaces).isEmpty
        ? 0 : Double(value.trimmingCharacters(in: .whitespaces)) ?? .nan
    case .array, .object: .nan
    }
  }

  /// The member of an object, whatever the case of its letters; nil where there is none.
  func member(_ name: String) -> ExpressionValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
      ?? members.first { $0.key.lowercased() == name.lowercased() }?.value
  }

  /// Equality as `==` means it: texts without regard to case, unlike types as numbers.
  func isEqual(to other: ExpressionValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let two)): one == two
    case (.string(let one), .string(let two)): one.lowercased() == two.lowercased()
    case (.array, .array), (.object, .object): self == other
    default: number == other.number
    }
  }

  private static func text(of number: Double) -> String {
    if let whole = Int64(exactly: number) { return String(whole) }
    return String(number)
  }
}

extension ExpressionValue {
  /// Reads JSON, as `fromJSON` does.
  ///
  /// - Throws: ``ExpressionError`` where the text is no JSON.
  init(json text: String) throws(ExpressionError) {
    let data = Data(text.utf8)
    guard let any = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) else {
      throw ExpressionError("fromJSON: \"\(text)\" is no JSON.")
    }
    self.init(any)
  }

  private init(_ any: Any) {
    switch any {
    case let text as String: self = .string(text)
    case let list as [Any]: self = .array(list.map(ExpressionValue.init))
    case let members as [String: Any]: self = .object(members.mapValues(ExpressionValue.init))
    case let number as NSNumber:
      // NB: NSNumber hides the difference between 1 and true; its type code does not.
      let isTruth = unsafe String(cString: number.objCType) == "c"
      self = isTruth ? .bool(number.boolValue) : .number(number.doubleValue)
    default: self = .null
    }
  }

  /// The value as JSON, indented by two, as `toJSON` writes it.
  var json: String { json(indent: "") }

  private func json(indent: String) -> String {
    let deeper = indent + "  "
    switch self {
    case .null: return "null"
    case .bool, .number: return text
    case .string(let value):
      let data = try? JSONEncoder().encode(value)
      return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    case .array(let values):
      if values.isEmpty { return "[]" }
      let lines = values.map { deeper + $0.json(indent: deeper) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.sorted { $0.key < $1.key }.map { name, value in
        "\(deeper)\(ExpressionValue.string(name).json): \(value.json(indent: deeper))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }
}

/// An expression cannot be read or evaluated.
package struct ExpressionError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package var description: String

  init(_ description: String) { self.description = description }
}
