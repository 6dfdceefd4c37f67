import Testing

/// Each example in a doc comment of a library is compiled, with no more access than a user has.
///
/// They stand in `Tests/SnippetTests`, a file for each library. White space, comments and the `_ =`
/// that the compiler wants before a value that nobody uses are no difference.
@Suite struct `The examples in the doc comments` {
  /// The code of a text without what makes no difference.
  static func essence(_ text: String) -> String {
    let code = text.replacing(/(?m)(?:^|\s)\/\/.*$/, with: "").replacing("_ = ", with: "")
    return code.filter { !$0.isWhitespace }
  }

  /// The fenced Swift examples before the public declarations of a file.
  ///
  /// A line that shall not compile is left out.
  static func examples(in path: String) throws -> [String] {
    let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    var examples: [String] = []
    var pending: [String] = []
    var isInside = false
    for line in lines.map({ $0.drop { $0 == " " } }) {
      if line.hasPrefix("///") {
        let text = line.dropFirst(3)
        if text.hasPrefix(" ```") {
          isInside.toggle()
          if isInside { pending.append("") }
        } else if isInside, !text.hasSuffix("// does not compile") {
          pending[pending.count - 1] += text + "\n"
        }
      } else if !line.hasPrefix("@") {
        if line.hasPrefix("public ") { examples += pending }
        pending = []
      }
    }
    return examples
  }

  @Test(arguments: try `The page of a module`.libraries)
  func `are compiled as they stand`(module: String) throws {
    let compiled = Self.essence(try Repository.text("Tests/SnippetTests/\(module)Snippets.swift"))
    var count = 0
    for path in Repository.files(in: "Sources/\(module)", ending: ".swift") {
      for example in try Self.examples(in: path) {
        count += 1
        let isCompiled = compiled.contains(Self.essence(example))
        #expect(isCompiled, "\(path) shows what SnippetTests does not compile:\n\(example)")
      }
    }
    #expect(count > 0)
  }

  @Test func `leave nothing out`() throws {
    for module in try `The page of a module`.libraries {
      for path in Repository.files(in: "Sources/\(module)", ending: ".swift") {
        for example in try Self.examples(in: path) {
          #expect(!example.contains("…"), "\(path) leaves something out:\n\(example)")
        }
      }
    }
  }
}
