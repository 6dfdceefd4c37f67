import KataKit
import Testing

struct RecordedLogTests {
  /// A session with a slip, an attempt and a refactoring.
  private var story: Story {
    var story = Story()
    let one = LogEvent.Failure.values("one", "1", "0")
    story.run(.amber, test: "@Test func `one`() {}", compiler: "no 'one'")
    story.run(.red, source: "stub", failed: [one])
    story.run(.red, source: "almost", failed: [one])
    story.run(.green, source: "1", passed: ["one"])
    story.run(.green, source: "tidy", passed: ["one"])
    return story
  }

  @Test func `leads to the learner's last tree`() throws {
    let document = try RedGreenRecorder.document(of: story.events, from: story.start, title: "T")
    #expect(try document.trees().last == story.tree)
  }

  @Test func `can be written and read`() throws {
    let document = try RedGreenRecorder.document(of: story.events, from: story.start, title: "T")
    #expect(try RedGreenDocument(parsing: RedGreenWriter.render(document)) == document)
  }

  @Test func `keeps the rules`() throws {
    let document = try RedGreenRecorder.document(of: story.events, from: story.start, title: "T")
    let trees = try document.trees()
    let runs = [
      ObservedRun(colour: .amber, compilerMessage: "no 'one'"),
      ObservedRun(colour: .red, failed: [.init(sentence: "one", expected: "1", found: "0")]),
      ObservedRun(colour: .green, passed: ["one"]), ObservedRun(colour: .green, passed: ["one"]),
    ]
    var rules = ReplayRules()
    let complaints = zip(document.steps, runs).enumerated().flatMap { index, pair in
      rules.check(pair.0, before: trees[index], after: trees[index + 1], observed: pair.1)
    }
    #expect(complaints == [])
  }

  @Test func `keeps the rules where two tests were red at once`() throws {
    var story = Story()
    let failures = [LogEvent.Failure.values("one", "1", "0"), .values("two", "2", "0")]
    story.run(.red, test: "one two", failed: failures)
    story.run(.green, source: "1", passed: ["one", "two"])
    let document = try RedGreenRecorder.document(of: story.events, from: story.start, title: "T")
    let trees = try document.trees()
    let red = ObservedRun(
      colour: .red,
      failed: [
        .init(sentence: "one", expected: "1", found: "0"),
        .init(sentence: "two", expected: "2", found: "0"),
      ])
    var rules = ReplayRules()
    let complaints = zip(
      document.steps, [red, ObservedRun(colour: .green, passed: ["one", "two"])]
    ).enumerated().flatMap { index, pair in
      rules.check(pair.0, before: trees[index], after: trees[index + 1], observed: pair.1)
    }
    #expect(complaints == [])
  }

  @Test func `names the event whose diff does not fit`() {
    let error = #expect(throws: RecorderError.self) {
      try RedGreenRecorder.document(of: story.events, from: FileTree(), title: "T")
    }
    #expect(error == .badDiff(event: 1, .fileMissing(path: Story.testPath)))
  }

  @Test func `names the event that ran on another tree`() {
    var events = story.events
    events[1].treeDigest = "0123456789abcdef"
    var tree = story.start
    tree[Story.testPath] = "// tests\n@Test func `one`() {}\n"
    tree[Story.sourcePath] = "// code\nstub\n"
    let error = #expect(throws: RecorderError.self) {
      try RedGreenRecorder.document(of: events, from: story.start, title: "T")
    }
    let wanted = RecorderError.wrongTree(
      event: 2, expected: "0123456789abcdef", found: tree.digest)
    #expect(error == wanted)
  }
}
