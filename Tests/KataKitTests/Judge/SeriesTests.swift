import KataKit
import TestSupport
import Testing

/// Several variants in one call of Swift Testing, which plans its tests once for all of them.
@Suite struct SeriesTests {
  private static let file = "Sources/Years/Years.swift"

  private static func bug(_ name: String, _ replace: String, _ with: String) -> PlantedBug {
    PlantedBug(
      name: name, story: "s", lesson: "l",
      edits: [Edit(file: file, kind: .expression, replace: replace, with: with)], witness: "w")
  }

  private static let bugs = [
    bug("forgets-2000", "2000", "1999"), bug("forgets-2004", "2004", "2003"),
    bug("forgets-2008", "2008", "2007"),
  ]

  private func report(_ tests: String) async throws -> GradeReport {
    let plan = try SwitchPlan(
      reference: FileTree([
        Self.file: "public func leapYears() -> [Int] { [2000, 2004, 2008] }\n"
      ]), bugs: Self.bugs, refactorings: [], suffix: "k8")
    let woven = SwitchWeaver(plan).weave()
    return try await onOwnThread {
      let build = try ScratchBuild(
        module: "Years", woven: woven, tests: "import Testing\nimport Years\n\n" + tests)
      defer { build.remove() }
      var loop = JudgeLoop(GradePlan(bugs: Self.bugs, refactorings: []), worker: build)
      return try loop.judge()
    }
  }

  @Test func `computes the arguments anew for each variant`() async throws {
    let report = try await report(
      """
      @Test(arguments: leapYears()) func `divides by four`(_ year: Int) {
        #expect(year % 4 == 0)
      }
      """)
    // Arguments of one variant would make the correct code red: as if the suite kept a state.
    #expect(report.keepsState == [])
    #expect(
      report.bugs.map(\.outcome)
        == Array(repeating: .caught(by: ["divides by four"], how: .expectation), count: 3))
  }

  @Test func `tells the variants of a series apart`() async throws {
    let report = try await report(
      """
      @Test func `holds 2000`() { #expect(leapYears().contains(2000)) }
      @Suite struct Later {
        @Test func `holds 2008`() { #expect(leapYears().contains(2008)) }
      }
      """)
    #expect(
      report.bugs.map(\.outcome) == [
        .caught(by: ["holds 2000"], how: .expectation), .survived,
        .caught(by: ["holds 2008"], how: .expectation),
      ])
  }
}
