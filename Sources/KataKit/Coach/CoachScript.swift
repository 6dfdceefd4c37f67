/// A kata's `Coach.md`: the behaviours in the order of the log, each with its hidden test.
///
/// The format, line by line; `[…]` may be missing, `…*` may repeat:
///
/// ```
/// # TITLE
/// [FENCE swift, what the hidden tests share, FENCE]
/// (## SENTENCE OF A GREEN STEP
///  REQUIREMENT, any Markdown
///  FENCE swift, the body of the hidden test, FENCE
///  [QUESTION, asked when the step is green])*
/// ```
package struct CoachScript: Equatable, Sendable {
  /// What the hidden tests share: imports and functions.
  package var shared: String
  /// The steps in order.
  package var steps: [CoachStep]

  package init(shared: String = "", steps: [CoachStep]) {
    self.shared = shared
    self.steps = steps
  }

  /// The hidden tests of the first steps as a suite of their own; each is named after its step.
  ///
  /// - Parameters:
  ///   - module: The kata's module.
  ///   - count: How many steps, from 1.
  /// - Returns: One file below `Tests/`.
  package func hiddenTests(of module: String, first count: Int) -> FileTree {
    let functions = steps.prefix(count).map { step in
      let body = step.hiddenTest.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
      return "  @Test func `\(step.title)`() throws {\n\(body)\n  }\n"
    }
    let text =
      "import \(module)\nimport Testing\n\n" + (shared.isEmpty ? "" : shared + "\n\n")
      + "@Suite struct HiddenTests {\n" + functions.joined(separator: "\n") + "}\n"
    return FileTree(["Tests/\(module)Tests/HiddenTests.swift": text])
  }

  /// Reads a `Coach.md`.
  ///
  /// - Throws: ``CoachScriptError`` with the line of what cannot be read.
  package init(parsing text: String) throws(CoachScriptError) {
    let lines = text.lines.map { $0.text.hasSuffix("\r") ? String($0.text.dropLast()) : $0.text }
    guard lines.first?.hasPrefix("# ") == true else {
      throw CoachScriptError(line: 1, problem: .missingTitle)
    }
    var sections = [Section(line: 1, title: "")]
    var open: (fence: Fence, line: Int)?
    for (index, line) in lines.enumerated().dropFirst() {
      let last = sections.count - 1
      if let (fence, _) = open {
        if fence.isClosed(by: line) { open = nil } else { sections[last].code.append(line) }
      } else if let fence = Fence(line) {
        guard !sections[last].hasCode else {
          throw CoachScriptError(line: index + 1, problem: .secondBlock(sections[last].title))
        }
        sections[last].hasCode = true
        open = (fence, index + 1)
      } else if let title = line.dropping("## ") {
        sections.append(Section(line: index + 1, title: title.trimmed))
      } else if sections[last].hasCode {
        sections[last].after.append(line)
      } else {
        sections[last].before.append(line)
      }
    }
    if let open { throw CoachScriptError(line: open.line, problem: .openFence) }
    shared = sections[0].code.joined(separator: "\n")
    steps = []
    for section in sections.dropFirst() { steps.append(try section.step()) }
    if steps.isEmpty { throw CoachScriptError(line: lines.count, problem: .noSteps) }
  }
}

/// What stands below one heading.
private struct Section {
  var line: Int
  var title: String
  var before: [String] = []
  var code: [String] = []
  var after: [String] = []
  var hasCode = false

  func step() throws(CoachScriptError) -> CoachStep {
    let requirement = Self.paragraph(before)
    guard !requirement.isEmpty else {
      throw CoachScriptError(line: line, problem: .noRequirement(title))
    }
    let test = code.joined(separator: "\n")
    guard test.contains("#expect") || test.contains("#require") else {
      throw CoachScriptError(line: line, problem: .noHiddenTest(title))
    }
    let question = Self.paragraph(after)
    return CoachStep(
      title: title, requirement: requirement, hiddenTest: test,
      question: question.isEmpty ? nil : question)
  }

  /// Lines as they are read: those of one paragraph on one line.
  private static func paragraph(_ lines: [String]) -> String {
    lines.split(separator: "").map { $0.map(\.trimmed).joined(separator: " ") }
      .joined(separator: "\n")
  }
}
