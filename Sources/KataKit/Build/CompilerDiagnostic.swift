/// One message of the compiler about one place.
package struct CompilerDiagnostic: Codable, Equatable, Sendable {
  /// The path of the file, relative to the kata where it lies inside it.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// The column, from 1.
  package var column: Int
  /// What the compiler says.
  package var message: String

  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// Reads the errors out of what compilers printed, each once; those in the package first.
  ///
  /// - Parameters:
  ///   - output: Lines of the form `PATH:LINE:COLUMN: error: MESSAGE`, among others.
  ///   - base: A folder whose path is cut off the front of each file's.
  /// - Returns: The errors; warnings and notes are left out.
  package static func errors(in output: String, relativeTo base: String) -> [Self] {
    var found: [Self] = []
    for line in output.split(whereSeparator: \.isNewline) {
      guard let diagnostic = parse(line, base), !found.contains(diagnostic) else { continue }
      found.append(diagnostic)
    }
    // What a macro's expansion says about itself comes after what the learner wrote.
    return found.filter { !$0.file.hasPrefix("/") } + found.filter { $0.file.hasPrefix("/") }
  }

  private static func parse(_ line: Substring, _ base: String) -> Self? {
    guard let match = line.firstMatch(of: /^(\/?[^:]+\.swift):(\d+):(\d+): error: (.*)$/),
      let number = Int(match.2), let column = Int(match.3)
    else { return nil }
    let prefix = base.hasSuffix("/") ? base : base + "/"
    let path = String(match.1)
    let file = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    return Self(file: file, line: number, column: column, message: String(match.4))
  }
}
