import Foundation

/// Takes members out of a JSON object and collects what is wrong with them.
struct ManifestReader {
  private let object: [String: JSONTree]
  private let path: String
  private var taken: Set<String> = []

  /// One sentence for each problem, with the JSON Pointer of the value at its front.
  var problems: [String] = []

  init(object: [String: JSONTree], path: String = "") {
    self.object = object
    self.path = path
  }

  /// A text that is not empty.
  mutating func string(
    _ name: String, matching pattern: String? = nil, form: String = ""
  ) -> String {
    guard let text = take(name, as: "a text", \.text) else { return "" }
    if text.isEmpty { complain(name, "must not be empty") }
    if let pattern, text.range(of: pattern, options: .regularExpression) == nil {
      complain(name, "is \"\(text)\"; it must be \(form)")
    }
    return text
  }

  /// A text out of a list.
  mutating func string(_ name: String, oneOf allowed: [String]) -> String {
    guard let text = take(name, as: "a text", \.text) else { return "" }
    if !allowed.contains(text) {
      complain(name, "is \"\(text)\"; it must be one of \(allowed.joined(separator: ", "))")
    }
    return text
  }

  /// A whole number within bounds.
  mutating func integer(_ name: String, in bounds: ClosedRange<Int>) -> Int {
    guard let number = take(name, as: "a whole number", \.wholeNumber) else {
      return bounds.lowerBound
    }
    if !bounds.contains(number) {
      complain(name, "is \(number); it must be \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return number
  }

  /// A list of texts.
  mutating func strings(
    _ name: String, atLeast count: Int = 0, matching pattern: String? = nil, form: String = ""
  ) -> [String] {
    guard let texts = take(name, as: "a list of texts", \.texts) else { return [] }
    if texts.count < count { complain(name, "must hold at least \(count)") }
    for (index, text) in texts.enumerated() {
      if text.isEmpty { complain("\(name)/\(index)", "must not be empty") }
      if let pattern, text.range(of: pattern, options: .regularExpression) == nil {
        complain("\(name)/\(index)", "is \"\(text)\"; it must be \(form)")
      }
    }
    return texts
  }

  /// The hints: a list of lists of three texts.
  mutating func hints(_ name: String) -> [[String]] {
    let kind = "a list of lists of texts"
    guard let hints = take(name, as: kind, Self.lists) else { return [] }
    if hints.isEmpty { complain(name, "must hold at least 1") }
    for (index, levels) in hints.enumerated() where levels.count != 3 || levels.contains("") {
      complain(
        "\(name)/\(index)", "must hold three texts: a question, a pointer, nearly the answer")
    }
    return hints
  }

  /// An object inside this one.
  mutating func object(_ name: String) -> ManifestReader {
    let inner = take(name, as: "an object", \.members)
    var reader = ManifestReader(object: inner ?? [:], path: "\(path)/\(name)")
    reader.isMissing = inner == nil
    return reader
  }

  /// Complains about each member that was not asked for.
  mutating func refuseOthers() {
    for name in object.keys.sorted() where !taken.contains(name) {
      complain(name, "is not a member that kata.json has")
    }
  }

  /// Whether the object itself was missing, which was said already.
  private var isMissing = false

  private mutating func take<Value>(
    _ name: String, as kind: String, _ convert: (JSONTree) -> Value?
  ) -> Value? {
    taken.insert(name)
    guard let raw = object[name] else {
      if !isMissing { complain(name, "is missing") }
      return nil
    }
    guard let value = convert(raw) else {
      complain(name, "must be \(kind)")
      return nil
    }
    return value
  }

  private mutating func complain(_ name: String, _ sentence: String) {
    problems.append("\(path)/\(name) \(sentence)")
  }

  private static func lists(_ value: JSONTree) -> [[String]]? {
    guard let elements = value.elements else { return nil }
    let lists = elements.compactMap(\.texts)
    return lists.count == elements.count ? lists : nil
  }
}
