import Foundation

/// A piece of a page between backticks, compared with code that a compiler has seen.
struct InlineCode {
  /// What stands between the backticks.
  let text: String

  /// The pieces of a page, without those inside fenced blocks.
  static func pieces(of page: String) -> [InlineCode] {
    var isFenced = false
    var pieces: [InlineCode] = []
    for line in page.split(separator: "\n") {
      if line.drop(while: { $0 == " " }).hasPrefix("```") {
        isFenced.toggle()
      } else if !isFenced {
        pieces += line.matches(of: /`([^`]+)`/).map { InlineCode(text: String($0.1)) }
      }
    }
    return pieces
  }

  /// The fenced Swift blocks of a page.
  static func blocks(of page: String) -> [String] {
    page.matches(of: /(?m)^ *```swift\n([\s\S]*?)^ *```/).map { String($0.1) }
  }

  /// Whether the piece is Swift as it is shown: a name, a member, a function with its labels, a call.
  ///
  /// Other pieces are commands, paths, HTTP, SQL, or what a program prints.
  var isSwift: Bool {
    guard !text.hasPrefix("kata "), !text.contains("/") else { return false }
    return text.wholeMatch(of: /[A-Za-z_]\w*(\.[A-Za-z_]\w*)*/) != nil
      || text.contains(/[A-Za-z_]\w*\(/)
  }

  /// Whether code has what the piece names.
  ///
  /// `total(of:)` asks for a declaration with just these labels; a call asks for the same call, or a
  /// declaration of that member, with the same labels; a name asks for the name.
  func isFound(in code: String) -> Bool {
    if let reference = text.wholeMatch(of: /(?:\w+\.)?(\w+)\(((?:\w+:)*)\)/) {
      let (name, labels) = (String(reference.1), String(reference.2))
      if Self.labels(of: name, in: code).contains(labels) { return true }
    }
    if let call = text.firstMatch(of: /([A-Za-z_][\w.]*)\(/) {
      let arguments = text[call.range.upperBound...].replacing(/"[^"]*"/, with: "")
      let labels = arguments.matches(of: /(\w+):/).map { String($0.1) + ":" }
      let path = call.1.split(separator: ".").map(String.init)
      let member = path.count > 1 && code.contains(path[0]) ? path[path.count - 1] : nil
      let declared = member.map { Self.labels(of: $0, in: code) } ?? []
      return declared.contains { found in labels.allSatisfy(found.contains) }
        || (code.contains("\(call.1)(") && labels.allSatisfy(code.contains))
    }
    return code.contains(text)
  }

  /// The labels of all functions of a name: `_:at:` for `func verify(_ text: String, at time: Date)`.
  static func labels(of name: String, in code: String) -> Set<String> {
    var found: Set<String> = []
    for range in code.ranges(of: "func \(name)") {
      let rest = code[range.upperBound...]
      guard rest.first == "(" || rest.first == "<",
        let open = rest.firstIndex(of: "(")
      else { continue }
      found.insert(parameters(of: code[code.index(after: open)...]))
    }
    return found
  }

  private static func parameters(of rest: Substring) -> String {
    var labels = ""
    var depth = 0
    var parameter = ""
    var last: Character = " "
    for character in rest {
      if "([{".contains(character) || character == "<" { depth += 1 }
      if "]}".contains(character) || (character == ">" && last != "-") { depth -= 1 }
      last = character
      if character == ")" {
        depth -= 1
        if depth < 0 { break }
      }
      if character == ",", depth == 0 {
        labels += label(of: parameter)
        parameter = ""
      } else {
        parameter.append(character)
      }
    }
    return parameter.allSatisfy(\.isWhitespace) ? labels : labels + label(of: parameter)
  }

  private static func label(of parameter: String) -> String {
    let words = parameter.split { $0.isWhitespace || $0 == ":" }
    return (words.first { !$0.hasPrefix("@") }.map(String.init) ?? "") + ":"
  }
}
