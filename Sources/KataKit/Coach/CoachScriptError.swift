/// A `Coach.md` cannot be read, or does not fit the log.
package struct CoachScriptError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Problem: Equatable, Sendable {
    /// The first line is no title.
    case missingTitle
    /// A block of code has no end.
    case openFence
    /// A section has two blocks of code.
    case secondBlock(String)
    /// There is no section.
    case noSteps
    /// A section does not say what the code must do.
    case noRequirement(String)
    /// A section has no test that expects something.
    case noHiddenTest(String)
    /// The sections are not the green steps of the log, in their order.
    case notTheSteps(expected: String?, found: String?)
    /// The log cannot be read.
    case log(RedGreenError)
  }

  /// The line, from 1; nil where it is about the whole file.
  package var line: Int?
  /// What is wrong.
  package var problem: Problem

  package init(line: Int? = nil, problem: Problem) {
    self.line = line
    self.problem = problem
  }

  package var description: String {
    let place = line.map { "Coach.md:\($0): " } ?? "Coach.md: "
    return switch problem {
    case .missingTitle: place + "the first line is no title; write \"# First red: step by step\""
    case .openFence: place + "this block of code has no end"
    case .secondBlock(let title): place + "\"\(title)\" has a second block of code; one is allowed"
    case .noSteps: place + "there is no step; write \"## \" and the sentence of a green step"
    case .noRequirement(let title): place + "\"\(title)\" does not say what the code must do"
    case .noHiddenTest(let title):
      place + "\"\(title)\" has no hidden test: a swift block with an #expect"
    case .notTheSteps(let expected, nil):
      place + "the log's green step \"\(expected ?? "")\" has no section"
    case .notTheSteps(nil, let found):
      place + "\"\(found ?? "")\" is none of the log's green steps"
    case .notTheSteps(let expected?, let found?):
      place + "\"\(found)\" stands where the log's green step is \"\(expected)\""
    case .log(let error): "\(error)"
    }
  }
}
