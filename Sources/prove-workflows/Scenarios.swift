/// Every claim about the folder that needs a real build.
enum Scenarios {
  /// The names of tests that crash, hang or fail now and then, with their bodies.
  private static let crash = """
        @Test func crashes() {
            let seats: [Int] = []
            _ = seats[seats.count]
        }
    """
  private static let hang = """
        @Test func hangs() {
            while true { _ = poll(nil, 0, 1000) }
        }
    """
  private static let flaky = """
        @Test func flickers() {
            #expect(Int.random(in: 0..<3) > 0)
        }
    """
  private static let source = "Sources/Hello/Hello.swift"
  private static let tests = "Tests/HelloTests/HelloTests.swift"

  private static func tested(_ change: [String: String]) -> [String: String] {
    Sample.tested.merging(change) { $1 }
  }

  private static func source(_ text: String, _ with: String) -> [String: String] {
    tested([source: (Sample.tested[source] ?? "").replacing(text, with: with)])
  }

  /// The full sample, each change against the same cached build.
  static let full: [Scenario] = [
    Scenario(name: "as it is", workflow: "ci.yml", isQuick: true, expects: .green(["100.0 % of"])),
    Scenario(
      name: "wrong behaviour", workflow: "ci.yml", files: source("sold out", "no seat"),
      expects: .red("Test", ["::error file=Tests/HelloTests/HelloTests.swift,line=10"])),
    Scenario(
      name: "compiler warning", workflow: "ci.yml",
      files: source("    return \"\\(", "    let unused = 1\n    return \"\\("), jobs: ["test"],
      expects: .red("Build", ["unused"])),
    Scenario(
      name: "style", workflow: "ci.yml", files: source("    if seats", "  if  seats"),
      jobs: ["lint"], expects: .red("Lint", ["[Spacing]"])),
    Scenario(
      name: "syntax error", workflow: "ci.yml",
      files: source("return \"sold", "return return \"sold"),
      jobs: ["test"], expects: .red("Build", ["error:"])),
    Scenario(
      name: "all tests deleted", workflow: "ci.yml",
      files: tested([tests: "import Testing\n"]), jobs: ["test"], isQuick: true,
      expects: .red("Report", ["no test ran"])),
    Scenario(
      name: "filter that matches nothing", workflow: "ci.yml",
      edits: [.init(text: "--enable-code-coverage --parallel", with: "--filter NoSuch --parallel")],
      jobs: ["test"], expects: .red("Report", ["no test ran"])),
    Scenario(
      name: "uncovered code", workflow: "ci.yml",
      files: source(
        "public func", "public func idle(_ seats: Int) -> Int {\n    seats + 1\n}\n\npublic func"),
      jobs: ["test"], expects: .red("Coverage", ["below 80 %"])),
    Scenario(
      name: "missing Package.resolved", workflow: "ci.yml", jobs: ["test"], hasDependency: true,
      expects: .red("Build", ["Package.resolved"])),
    Scenario(
      name: "crash", workflow: "ci.yml", files: tested(Sample.tests(adding: crash)),
      jobs: ["test"], isQuick: true,
      expects: .red("Test", ["the run stopped in: ", "SignTests/crashes()"])),
    Scenario(
      name: "hang", workflow: "ci.yml", files: tested(Sample.tests(adding: hang)),
      jobs: ["test"], knobs: ["TEST_MINUTES": "0.25"],
      expects: .red("Test", ["has timed out", "the run stopped in: ", "SignTests/hangs()"])),
    Scenario(
      name: "swallowed exit code", workflow: "ci.yml", files: source("sold out", "no seat"),
      edits: [
        .init(
          text: "--event-stream-output-path test-results/events.jsonl\n",
          with: "--event-stream-output-path test-results/events.jsonl || true\n")
      ], jobs: ["test"], expects: .red("Report", ["::error file=Tests"])),
  ]

  /// Fresh packages with the full sample, and the three others.
  static let others: [Scenario] = [
    Scenario(
      name: "fresh library", workflow: "ci.yml", kind: .library, files: [:],
      expects: .green(["nothing to cover"])),
    Scenario(
      name: "fresh executable", workflow: "ci.yml", kind: .executable, files: [:],
      expects: .green(["nothing to cover"])),
    Scenario(
      name: "fresh library with XCTest", workflow: "ci.yml", kind: .xctest, files: [:],
      expects: .green()),
    Scenario(name: "repeated", workflow: "nightly.yml", sharesBuild: true, expects: .green()),
    Scenario(
      name: "flaky test", workflow: "nightly.yml", files: tested(Sample.tests(adding: flaky)),
      sharesBuild: true,
      expects: .red("Repeat", ["Flaky test%3A HelloTests.SignTests/flickers()", "of 20 runs"])),
    Scenario(
      name: "three shards", workflow: "large-suite.yml",
      files: tested(["Tests/HelloTests/OddTests.swift": Sample.odd]), sharesBuild: true,
      expects: .green()),
    Scenario(
      name: "a shard without a suite", workflow: "large-suite.yml", sharesBuild: true,
      expects: .green(["has no suite"])),
    Scenario(
      name: "tests that no shard runs", workflow: "large-suite.yml",
      files: tested(["Tests/HelloTests/OddTests.swift": Sample.odd]),
      edits: [.init(text: "NR % n == s - 1", with: "NR % n == s")], sharesBuild: true,
      expects: .red("Compare", ["ran in no shard"])),
  ]

  /// The minimal file: as it is on fresh packages, then each change against one build.
  static let minimal: [Scenario] =
    Sample.Kind.allCases.map { kind in
      Scenario(
        name: "fresh \(kind.rawValue)", workflow: "swift.yml", kind: kind, files: [:],
        isQuick: true, expects: .green())
    } + [
      Scenario(
        name: "as it is", workflow: "swift.yml", sharesBuild: true, isQuick: true,
        expects: .green()),
      Scenario(
        name: "wrong behaviour", workflow: "swift.yml", files: source("sold out", "no seat"),
        sharesBuild: true, isQuick: true, expects: .red("Test", ["restored build-"])),
      Scenario(
        name: "skipped XCTest", workflow: "swift.yml", kind: .xctest,
        files: [tests: Sample.skipping], expects: .green(["1 test skipped and 0 failures"])),
      Scenario(
        name: "all tests deleted", workflow: "swift.yml",
        files: tested([tests: "import Testing\n"]), sharesBuild: true, isQuick: true,
        expects: .red("Test", ["with 0 tests"])),
      Scenario(
        name: "filter that matches nothing", workflow: "swift.yml",
        edits: [.init(text: "swift test 2>&1", with: "swift test --filter NoSuch 2>&1")],
        sharesBuild: true, expects: .red("Test", ["with 0 tests"])),
      Scenario(
        name: "syntax error", workflow: "swift.yml",
        files: source("return \"sold", "return return \"sold"),
        sharesBuild: true, expects: .red("Test", ["error:"])),
      Scenario(
        name: "crash", workflow: "swift.yml", files: tested(Sample.tests(adding: crash)),
        sharesBuild: true, expects: .red("Test")),
      Scenario(
        name: "hang", workflow: "swift.yml", files: tested(Sample.tests(adding: hang)), minute: 3,
        sharesBuild: true, expects: .red("Test", ["Build complete!", "has timed out"])),
      Scenario(
        name: "swallowed exit code", workflow: "swift.yml", files: source("sold out", "no seat"),
        edits: [.init(text: "        shell: bash #", with: "        shell: sh #")],
        sharesBuild: true, expects: .red("Test")),
    ]
}
