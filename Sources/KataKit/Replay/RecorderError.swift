/// A log that cannot be told as a red-green log, because its trees do not follow from each other.
package enum RecorderError: Error, Equatable, CustomStringConvertible {
  /// The diff of an event does not fit the tree before it; events count from 1.
  case badDiff(event: Int, PatchError)
  /// The diff of an event leads to another tree than the one that ran.
  case wrongTree(event: Int, expected: String, found: String)

  package var description: String {
    switch self {
    case .badDiff(let event, let error): "event \(event) of the log: \(error)"
    case .wrongTree(let event, let expected, let found):
      "event \(event) of the log ran on the tree \(expected), its diff leads to \(found); "
        + "an event before it is missing, or the kata's starting files changed"
    }
  }
}

extension LogEvent.Failure {
  /// The failure as a result line states it.
  var asStepFailure: StepFailure {
    // A replay takes two values for an expectation that did not hold, and a thrown error is none.
    if message.hasPrefix("Caught error: ") {
      return StepFailure(sentence: test, reason: .message(message))
    }
    if let expected, let found {
      return StepFailure(sentence: test, reason: .values(expected: expected, found: found))
    }
    let text = message.firstLine
    return StepFailure(sentence: test, reason: .message(text.isEmpty ? "failed" : text))
  }
}

extension FilePatch {
  /// The last component of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension Patch {
  /// The sentence of the first test that the patch adds, where it is a raw identifier.
  var newTest: String? {
    for file in files where file.path.hasPrefix("Tests/") {
      for (kind, line) in file.hunks.flatMap(\.lines) where kind == .added {
        if let (_, rest) = line.text.cut(at: "func `"), let (sentence, _) = rest.cut(at: "`") {
          return sentence
        }
      }
    }
    return nil
  }
}

extension String {
  /// The text up to the first line break, without blanks at its ends.
  var firstLine: String { String(trimmed.prefix { !$0.isNewline }).trimmed }
}
