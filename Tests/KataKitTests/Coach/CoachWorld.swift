import KataKit

/// A learner's files as numbers: how many steps the code does, and which step each test asks for.
///
/// A test passes on code that does its step; one that asks for step -1 passes on any code.
final class CoachWorld: CoachProbing {
  static let steps = ["one", "two", "three"].map {
    CoachStep(title: $0, requirement: "It says \($0).", hiddenTest: "#expect(true)")
  }

  /// How many steps the learner's code does.
  var does = 0
  /// For each test of the learner's the step that it asks for, from 0.
  var tests: [String: Int] = [:]
  /// What the probe was asked, in order.
  private(set) var asked: [String] = []
  /// What it says when the learner's tests meet the reference; nil for what follows from the numbers.
  var onReference: Verdict?
  /// What the hidden tests say; nil for what follows from the numbers.
  var hidden: Verdict?

  /// What the learner's own run says.
  var own: Verdict { verdict(codeDoes: does) }

  /// The fingerprint of the learner's tests.
  var suite: String { tests.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ") }

  func testsBefore(_ step: Int) -> Verdict {
    asked.append("before \(step)")
    return onReference ?? verdict(codeDoes: step)
  }

  func testsAfter(_ step: Int) -> Verdict {
    asked.append("after \(step)")
    return onReference ?? verdict(codeDoes: step + 1)
  }

  func hiddenTests(upTo step: Int) -> Verdict {
    asked.append("hidden \(step)")
    if let hidden { return hidden }
    var verdict = Verdict(does > step ? .green : .red)
    for failing in 0...step where failing >= does {
      verdict.failures.append(Self.failure(Self.steps[failing].title, "hidden"))
    }
    return verdict
  }

  private func verdict(codeDoes: Int) -> Verdict {
    var verdict = Verdict(.green)
    for (test, step) in tests.sorted(by: { $0.key < $1.key }) {
      if step < codeDoes {
        verdict.passed.append(test)
      } else {
        verdict.failures.append(Self.failure(test, "code does \(codeDoes)"))
        verdict.colour = .red
      }
    }
    return verdict
  }

  static func failure(
    _ test: String, _ message: String, kind: TestFailure.Kind = .recorded
  ) -> TestFailure {
    TestFailure(test: test, kind: kind, message: message)
  }

  /// A lesson on this world, at the start or as it was left.
  func lesson(from state: CoachState? = nil) -> CoachLesson {
    CoachLesson(steps: Self.steps, from: state, probe: self)
  }

  /// A lesson whose first step is green and left, so that the coach waits for a red of step 1.
  func lessonAtStep1() throws -> CoachLesson {
    var lesson = lesson()
    tests = ["first": 0]
    _ = try look(&lesson)
    does = 1
    _ = try look(&lesson)
    _ = try goOn(&lesson)
    return lesson
  }

  func look(_ lesson: inout CoachLesson, own: Verdict? = nil) throws -> [CoachRemark] {
    try lesson.look(own ?? self.own, suite: suite)
  }

  func goOn(_ lesson: inout CoachLesson) throws -> [CoachRemark] {
    try lesson.goOn(own, suite: suite)
  }
}
