/// Builds and runs what the coach asks about, in scratch copies, and asks nothing twice.
package final class BuiltProbe: CoachProbing {
  /// The learner's files at the last look.
  package var files = FileTree()

  private let kata: Kata
  private let course: CoachCourse
  private let tests: TestRunner
  private let tick: () -> Void
  private var folders: [String: ScratchFolder] = [:]
  private var verdicts: [String: Verdict] = [:]

  /// Prepares a probe for one kata.
  ///
  /// - Parameters:
  ///   - kata: The kata.
  ///   - course: Its steps and the reference's sources around them.
  ///   - tests: What builds and runs.
  ///   - tick: Called about twenty times a second while the compiler or the tests run.
  package init(
    of kata: Kata, _ course: CoachCourse, tests: TestRunner,
    whileWaiting tick: @escaping () -> Void = {}
  ) {
    self.kata = kata
    self.course = course
    self.tests = tests
    self.tick = tick
  }

  package func testsBefore(_ step: Int) throws -> Verdict {
    try run(course.before(step).merging(files.below("Tests/")), in: "before")
  }

  package func testsAfter(_ step: Int) throws -> Verdict {
    try run(course.after(step).merging(files.below("Tests/")), in: "after")
  }

  package func hiddenTests(upTo step: Int) throws -> Verdict {
    let hidden = course.script.hiddenTests(of: kata.name, first: step + 1)
    return try run(files.below("Sources/").merging(hidden), in: "hidden")
  }

  private func run(_ tree: FileTree, in role: String) throws -> Verdict {
    let digest = tree.digest
    if let known = verdicts[digest] { return known }
    let name = "coach-\(kata.name)-\(role)"
    let folder = try folders[role] ?? ScratchFolder(name, in: tests.builder.builds)
    folders[role] = folder
    let package = KataPackage(name: kata.name, folder: folder.url, uses: kata.manifest.uses)
    try package.write(tree)
    let verdict = try tests.verdict(for: package, whileWaiting: tick)
    verdicts[digest] = verdict
    return verdict
  }
}
