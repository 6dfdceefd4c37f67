/// The files through which a step speaks to the runner: `GITHUB_ENV`, `GITHUB_OUTPUT`.
enum CommandFile {
  /// Reads `NAME=VALUE` lines and `NAME<<END … END` blocks.
  ///
  /// - Returns: The settings in order.
  /// - Throws: ``ExpressionError`` at a line that is neither, as the runner fails the step.
  static func settings(in text: String) throws(ExpressionError) -> [Workflow.Setting] {
    var settings: [Workflow.Setting] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      if line.isEmpty { continue }
      let equals = line.firstIndex(of: "=")
      let heredoc = line.firstRange(of: "<<")
      if let heredoc, equals.map({ heredoc.lowerBound < $0 }) ?? true {
        let end = line[heredoc.upperBound...]
        var body: [Substring] = []
        var isClosed = false
        while let next = lines.popFirst() {
          if next == end {
            isClosed = true
            break
          }
          body.append(next)
        }
        guard isClosed, !end.isEmpty else {
          throw ExpressionError("the block \"\(line)\" is not closed.")
        }
        let name = String(line[..<heredoc.lowerBound])
        settings.append(.init(name: name, value: body.joined(separator: "\n")))
      } else if let equals {
        let value = String(line[line.index(after: equals)...])
        settings.append(.init(name: String(line[..<equals]), value: value))
      } else {
        throw ExpressionError("\"\(line)\" is neither NAME=VALUE nor NAME<<END.")
      }
    }
    return settings
  }
}
