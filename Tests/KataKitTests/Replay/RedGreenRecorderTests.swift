import KataKit
import Testing

struct RedGreenRecorderTests {
  private let one = LogEvent.Failure.values("one", "1", "0")
  private let two = LogEvent.Failure.values("two", "2", "0")

  /// One line a step, as its heading says it, for the runs of a story.
  private func headings(_ tell: (inout Story) -> Void) throws -> [String] {
    try document(tell).steps.map(\.heading)
  }

  private func document(_ tell: (inout Story) -> Void) throws -> RedGreenDocument {
    var story = Story()
    tell(&story)
    return try RedGreenRecorder.document(of: story.events, from: story.start, title: "T")
  }

  @Test func `tells red, green and refactor`() throws {
    let steps = try headings {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.green, source: "1", passed: ["one"])
      $0.run(.green, source: "tidy", passed: ["one"])
    }
    #expect(steps == ["1 · Red · one", "2 · Green · one", "3 · Refactor · change S.swift"])
  }

  @Test func `takes the first green run for the green step of a start that is red`() throws {
    var story = Story()
    story.run(.red, failed: [one])
    story.run(.green, source: "1", passed: ["one"])
    story.run(.green, source: "tidy", passed: ["one"])
    let document = try RedGreenRecorder.document(
      of: story.events, from: story.start, startsRed: "one", title: "T")
    #expect(document.steps.map(\.heading) == ["1 · Green · one", "2 · Refactor · change S.swift"])
  }

  @Test func `states the values of the failing test`() throws {
    let step = try document { $0.run(.red, test: "one", failed: [one]) }.steps[0]
    #expect(step.result.markdown == "> ✘ one · expected 1, found 0")
  }

  @Test func `states a thrown error as the replay reads it, and not as two values`() throws {
    let threw = LogEvent.Failure(
      test: "one", message: "Caught error: .late", expected: "no error", found: ".late")
    let step = try document { $0.run(.red, test: "one", failed: [threw]) }.steps[0]
    #expect(
      step.result == .failed([.init(sentence: "one", reason: .message("Caught error: .late"))]))
  }

  @Test func `states the number of tests that passed`() throws {
    let steps = try document {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.green, source: "1", passed: ["one", "zero"])
    }.steps
    #expect(steps[1].result == .passed(tests: 2))
  }

  @Test func `puts an attempt that stayed red into the green step`() throws {
    let steps = try document {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.red, source: "almost", failed: [one])
      $0.run(.green, source: "1", passed: ["one"])
    }.steps
    #expect(steps.map(\.kind) == [.red, .green] && steps[1].diff.contains("+1\n"))
  }

  @Test func `takes the same test red again for one step`() throws {
    let steps = try document {
      $0.run(.red, test: "one", failed: [one], note: "first")
      $0.run(.red, test: "one, better", failed: [.values("one", "1", "nil")], note: "second")
    }.steps
    #expect(steps.map(\.result.markdown) == ["> ✘ one · expected 1, found nil"])
  }

  @Test func `names the test that is newly red`() throws {
    let steps = try headings {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.red, test: "one two", failed: [one, two])
    }
    #expect(steps == ["1 · Red · one", "2 · Red · two"])
  }

  @Test func `keeps the name of a step whose other test is red too`() throws {
    let steps = try headings {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.red, test: "one two", failed: [one, two])
      $0.run(.red, test: "one two, better", failed: [one, two])
    }
    #expect(steps == ["1 · Red · one", "2 · Red · two"])
  }

  @Test func `leaves out a run of some tests alone`() throws {
    let steps = try headings {
      $0.run(.red, test: "one two", failed: [one, two])
      $0.run(.green, source: "1", passed: ["one"], filter: "one")
      $0.run(.green, source: "2", passed: ["one", "two"])
    }
    #expect(steps == ["1 · Red · one", "2 · Green · one"])
  }

  @Test func `keeps a test that does not build yet`() throws {
    let steps = try headings {
      $0.run(.amber, test: "@Test func `one`() {}", compiler: "no 'one'")
      $0.run(.red, source: "stub", failed: [one])
    }
    #expect(steps == ["1 · Amber · one", "2 · Red · one"])
  }

  @Test func `leaves out a run that failed to build by accident`() throws {
    let steps = try headings {
      $0.run(.amber, test: "@Test func `one`() {}", compiler: "disk full")
      $0.run(.red, failed: [one])
    }
    #expect(steps == ["1 · Red · one"])
  }

  @Test func `leaves out a slip that did not build`() throws {
    let steps = try headings {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.amber, source: "oops", compiler: "expected '}'")
      $0.run(.green, source: "1", passed: ["one"])
    }
    #expect(steps == ["1 · Red · one", "2 · Green · one"])
  }

  @Test func `leaves out a refactoring that broke a test for a while`() throws {
    let steps = try headings {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.green, source: "1", passed: ["one"])
      $0.run(.red, source: "broken", failed: [one])
      $0.run(.green, source: "tidy", passed: ["one"])
    }
    #expect(steps.last == "3 · Refactor · change S.swift")
  }

  @Test func `gives a test that passed at once to the next step`() throws {
    let steps = try document {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.green, source: "1", passed: ["one"])
      $0.run(.green, test: "one uno", passed: ["one", "uno"])
      $0.run(.red, test: "one uno two", failed: [two])
    }.steps
    #expect(steps.map(\.kind) == [.red, .green, .red] && steps[2].diff.contains("+one uno two\n"))
  }

  @Test func `keeps a last test that passed at once`() throws {
    let last = try document {
      $0.run(.red, test: "one", failed: [one])
      $0.run(.green, source: "1", passed: ["one"])
      $0.run(.green, test: "one uno", passed: ["one", "uno"])
    }.steps.last
    #expect(last?.heading == "3 · Green · one")
  }

  @Test func `makes one step of refactorings in a row`() throws {
    let steps = try headings {
      $0.run(.green, source: "1")
      $0.run(.green, source: "2")
      $0.run(.green, source: "3", note: "Now the name.")
    }
    #expect(steps == ["1 · Refactor · change S.swift", "2 · Refactor · change S.swift"])
  }

  @Test func `leaves out runs in which nothing changed or nothing ran`() throws {
    let steps = try headings {
      $0.run(.green)
      $0.run(.hollow, source: "1")
      $0.run(.red, test: "one", failed: [one])
      $0.run(.red, failed: [one])
    }
    #expect(steps == ["1 · Red · one"])
  }

  @Test func `takes the note for the prose, or asks for one`() throws {
    let steps = try document {
      $0.run(.red, test: "one", failed: [one], note: "The simplest.")
      $0.run(.green, source: "1", passed: ["one"])
      $0.run(.red, test: "two", failed: [two])
    }.steps
    #expect(steps.map(\.prose) == ["The simplest.", "", "Why this test now?"])
  }
}
