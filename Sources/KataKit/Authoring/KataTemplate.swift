/// The files of a new kata: it builds, it is red, and every place to fill in says so.
package struct KataTemplate {
  private let name: String
  private let group: String
  private let form: KataManifest.Form
  private let number: Int

  /// Names what the files are filled with.
  ///
  /// - Parameters:
  ///   - name: The kata and its module, `LeapYears`.
  ///   - group: The folder of its group, `01-unit-tests`.
  ///   - form: What its learner is asked to do.
  ///   - number: Its place on the path, from 1.
  package init(name: String, group: String, form: KataManifest.Form, number: Int) {
    self.name = name
    self.group = group
    self.form = form
    self.number = number
  }

  /// All files, relative to the kata's folder.
  package var files: FileTree {
    var tree = FileTree([
      "Package.swift": KataPackage.manifest(name: name, uses: []),
      "kata.json": manifest,
      "README.md": readme,
      "Sources/\(name)/\(name).swift": source("0"),
      "Tests/\(name)Tests/\(name)Tests.swift": tests,
      "Solution/NOTES.md":
        "# \(name): why so\n\nSay why the reference is as it is.\n\n## An alternative\n\nName one.\n",
      "Solution/Tests/\(name)Tests/\(name)Tests.swift": tests,
      "Bugs/answers-nothing.json": bug,
      "Bugs/Witnesses.swift": witnesses,
      "Weak/weak.json": weak,
      "Weak/Tests/\(name)Tests/\(name)Tests.swift": suite(
        "answers something", "#expect(\(function)() >= 0)"),
      "Refactorings/names-the-answer.json": refactoring(
        "names-the-answer", "let result = 42\n  return result"),
      "Refactorings/adds-it-up.json": refactoring("adds-it-up", "return 40 + 2"),
    ])
    tree["Solution/Sources/\(name)/\(name).swift"] = source("42")
    if form == .writeTests {
      tree["Sources/\(name)/\(name).swift"] = source("42")
      tree["Solution/Sources/\(name)/\(name).swift"] = nil
      tree["Tests/\(name)Tests/\(name)Tests.swift"] = invitation
    }
    if form == .follow {
      tree["RedGreen.md"] = log(tree)
      tree["Coach.md"] = coach
    }
    return tree
  }

  /// The identifier: the name in kebab-case.
  package var id: String {
    name.reduce(into: "") { id, letter in
      if letter.isUppercase, !id.isEmpty { id += "-" }
      id += letter.lowercased()
    }
  }

  private var function: String { name.prefix(1).lowercased() + name.dropFirst() }

  private var manifest: String {
    let message = form == .writeTests ? "write me" : "expected 42, found 0"
    let sentence = form == .writeTests ? "says what you expect" : "answers the question"
    return """
      {
        "number": \(number),
        "id": "\(id)",
        "title": "\(name)",
        "teaser": "Which question makes a learner curious?",
        "group": "\(group)",
        "form": "\(form.rawValue)",
        "minutes": 20,
        "practices": ["name what is practised"],
        "questions": [],
        "after": [],
        "uses": [],
        "starts": {
          "colour": "red",
          "tests": ["\(sentence)"],
          "message": "\(message)"
        },
        "budget": { "tests": 8 },
        "hints": [["A question?", "A pointer.", "Nearly the answer."]]
      }

      """
  }

  private var readme: String {
    """
    # \(name)

    Two sentences of story: who needs this, and why.

    ## What exists

    - `Sources/\(name)/\(name).swift`: `\(function)()`.
    - `Tests/\(name)Tests/\(name)Tests.swift`: one test. It is red, and it should be.

    ## Behaviours

    1. What it does, not how.

    ## Done when

    All tests are green, and `kata check` finds that they catch every planted bug.

    Time: 20 minutes.

    """
  }

  private func source(_ answer: String) -> String {
    """
    /// Says what this answers.
    public func \(function)() -> Int {
      return \(answer)
    }

    """
  }

  private var tests: String {
    suite("answers the question", "#expect(\(function)() == 42)")
  }

  private var invitation: String {
    suite("says what you expect", "Issue.record(\"write me\")")
  }

  private func suite(_ sentence: String, _ body: String) -> String {
    """
    import \(name)
    import Testing

    @Suite struct \(name)Tests {
      @Test func `\(sentence)`() {
        \(body)
      }
    }

    """
  }

  private var witnesses: String {
    """
    import \(name)
    import Testing

    @Suite struct Witnesses {
      @Test func `answers-nothing`() {
        #expect(\(function)() != 0)
      }
    }

    """
  }

  private var bug: String {
    """
    {
      "name": "answers-nothing",
      "story": "One line: what a user of the service sees.",
      "lesson": "What a test must do to notice it.",
      "edits": [
        {
          "file": "Sources/\(name)/\(name).swift",
          "kind": "statements",
          "replace": "return 42",
          "with": "return 0"
        }
      ],
      "witness": "the input, and what must happen"
    }

    """
  }

  private var weak: String {
    """
    {
      "story": "One line: what a hasty learner leaves out.",
      "survivors": ["answers-nothing"]
    }

    """
  }

  private func refactoring(_ name: String, _ body: String) -> String {
    """
    {
      "name": "\(name)",
      "story": "One line: what changed inside, and nothing outside.",
      "edits": [
        {
          "file": "Sources/\(self.name)/\(self.name).swift",
          "kind": "statements",
          "replace": "return 42",
          "with": "\(body.split(separator: "\n").joined(separator: "\\n"))"
        }
      ]
    }

    """
  }

  private var coach: String {
    """
    # \(name): step by step

    ## answers the question

    Say what the code must do, and under which name, but not how.

    ```swift
    #expect(\(function)() == 42)
    ```

    """
  }

  private func log(_ tree: FileTree) -> String? {
    let start = tree.below("Sources/").merging(tree.below("Tests/"))
    let solution = FileTree(["Sources/\(name)/\(name).swift": source("42")])
    let diff = LineDiff(from: start, to: start.merging(solution)).text
    let step = RedGreenStep(
      number: 1, kind: .green, title: "answers the question",
      prose: "Say why this is the least that can work.", diff: diff, result: .passed(tests: 1))
    let document = RedGreenDocument(
      title: "\(name): red, green, refactor", start: start, steps: [step])
    return try? RedGreenWriter.render(document)
  }
}
