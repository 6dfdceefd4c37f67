/// The cases of one parameterised test that run at a moment.
///
/// Swift Testing's records name the arguments when a case begins, and nowhere else: while one case runs
/// alone, what fails is its.
struct OpenCases {
  /// How the sentence begins that names the arguments.
  static let beginning = "Test case passing "

  /// How many run.
  private(set) var count = 0
  /// The arguments of the only one, `n → 3, name → "a"`; nil while there are others.
  private(set) var arguments: String?

  /// Takes in that a case began.
  ///
  /// The text is `Test case passing 1 argument n → 3 to "adds" started.`
  mutating func begin(_ text: String, of sentence: String) {
    count += 1
    arguments = count == 1 ? Self.arguments(in: text, of: sentence)?.escaped : nil
  }

  /// Takes in that a case ended; which one the records do not say.
  mutating func end() {
    count = max(0, count - 1)
    arguments = nil
  }

  private static func arguments(in text: String, of sentence: String) -> String? {
    guard let (_, rest) = text.cut(at: " argument") else { return nil }
    let list = rest.drop { $0 == "s" }.drop { $0 == " " }
    let ends = [" to \"\(sentence)\" started.", " to \(sentence) started."]
    if let end = ends.first(where: list.hasSuffix) { return String(list.dropLast(end.count)) }
    return list.ranges(of: " to ").last.map { String(list[..<$0.lowerBound]) }
  }
}

extension String {
  /// The text on one line: line breaks as Swift escapes them, and nothing that steers a terminal.
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.shown
  }
}
