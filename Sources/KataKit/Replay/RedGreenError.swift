/// A `RedGreen.md` that cannot be read, replayed or written.
package struct RedGreenError: Error, Equatable {
  /// What is wrong.
  package enum Problem: Equatable, Sendable {
    /// The first line is not `# TITLE`.
    case missingTitle
    /// There is no `## 0 · Start`.
    case missingStart
    /// A level 2 heading that is not `## N · Kind · title`.
    case badHeading(String)
    /// A kind that is none of Red, Green, Refactor, Amber.
    case unknownKind(String)
    /// A number that does not follow the one before.
    case wrongNumber(expected: Int, found: Int)
    /// A step whose title is empty.
    case emptyTitle
    /// A line of step 0 that is neither a path nor part of a file.
    case notAPath(String)
    /// A path that is not followed by a fence.
    case missingContent(path: String)
    /// A path that step 0 has already.
    case duplicatePath(String)
    /// A path that leaves the kata's folder.
    case badPath(String)
    /// A fence that nothing closes.
    case openFence
    /// A step without a `diff` block.
    case missingDiff
    /// A diff that cannot be read or does not fit.
    case badDiff(PatchError)
    /// A step without a result line.
    case missingResult
    /// A result line that breaks the grammar.
    case badResult(String)
    /// A result that does not go with the kind: a red step that passed.
    case resultDoesNotFit(RedGreenStep.Kind)
    /// Text after the result.
    case strayText(String)
    /// A value that the format cannot hold, so that reading would not give it back.
    case notWritable
  }

  /// The line of the Markdown text, from 1, where one is to blame.
  package var line: Int?
  /// The number of the step, where one is to blame.
  package var step: Int?
  /// What is wrong.
  package var problem: Problem

  init(line: Int? = nil, step: Int? = nil, _ problem: Problem) {
    self.line = line
    self.step = step
    self.problem = problem
  }
}

extension RedGreenError: CustomStringConvertible {
  package var description: String {
    let place = [line.map { "line \($0)" }, step.map { "step \($0)" }].compactMap(\.self)
    return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + problem.description
  }
}

extension RedGreenError.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingTitle: "the first line must be “# TITLE”"
    case .missingStart: "there is no “## 0 · Start”"
    case .badHeading(let text): "“\(text)” is not “## N · Kind · title”"
    case .unknownKind(let kind): "“\(kind)” is none of Red, Green, Refactor, Amber"
    case .wrongNumber(let expected, let found): "expected step \(expected), found step \(found)"
    case .emptyTitle: "the title is empty; red and green take the test's sentence"
    case .notAPath(let text): "expected a path in backticks on its own line, found “\(text)”"
    case .missingContent(let path): "expected a fence with the content of \(path)"
    case .duplicatePath(let path): "\(path) is there already"
    case .badPath(let path): "“\(path)” must be a path inside the kata"
    case .openFence:
      "nothing closes this fence; it ends with as many backticks alone on a line, and what stands "
        + "inside has fewer"
    case .missingDiff: "the step has no ```diff block"
    case .badDiff(let error): "the diff is wrong: \(error)"
    case .missingResult: "the step has no result line after its diff (“> ✔ 3 tests”)"
    case .badResult(let text):
      "“\(text)” is no result; write “> ✘ SENTENCE · expected X, found Y”, “> ✘ SENTENCE · "
        + "MESSAGE”, “> ✔ N tests” or “> ▲ does not build · MESSAGE”"
    case .resultDoesNotFit(let kind):
      "a \(kind.rawValue) step ends with \(Self.wanted(kind)), found another result"
    case .strayText(let text): "nothing may follow the result, found “\(text)”"
    case .notWritable: "holds a text that would not read back as the same, such as a line break"
    }
  }

  private static func wanted(_ kind: RedGreenStep.Kind) -> String {
    switch kind {
    case .red: "“> ✘ …”"
    case .green, .refactor: "“> ✔ N tests”"
    case .amber: "“> ▲ does not build · …”"
    }
  }
}
