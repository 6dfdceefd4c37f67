extension Scenarios {
  /// The full sample, each change against the same cached build.
  static let full: [Scenario] = [
    Scenario(name: "as it is", workflow: "ci.yml", isQuick: true, expects: .green(["100.0 % of"])),
    Scenario(
      name: "wrong behaviour", workflow: "ci.yml", files: source("sold out", "no seat"),
      expects: .red(
        "Test, Every job is green", ["::error file=Tests/HelloTests/HelloTests.swift,line=10"])),
    Scenario(
      name: "compiler warning", workflow: "ci.yml",
      files: source("    return \"\\(", "    let unused = 1\n    return \"\\("), jobs: ["test"],
      isQuick: true, expects: .red("Build", ["unused"])),
    Scenario(
      name: "style", workflow: "ci.yml", files: source("    if seats", "  if  seats"),
      jobs: ["lint"], isQuick: true, expects: .red("Lint", ["[Spacing]"])),
    Scenario(
      name: "syntax error", workflow: "ci.yml",
      files: source("return \"sold", "return return \"sold"),
      jobs: ["lint", "test"], expects: .red("Lint, Build", ["error:"])),
    Scenario(
      name: "all tests deleted", workflow: "ci.yml",
      files: tested([tests: "import Testing\n"]), jobs: ["test"],
      expects: .red("Report", ["no test ran"])),
    Scenario(
      name: "all tests skipped", workflow: "ci.yml", files: tested([tests: Sample.disabled]),
      jobs: ["test"], expects: .red("Report", ["no test ran"])),
    Scenario(
      name: "some tests skipped", workflow: "ci.yml",
      files: tested(Sample.tests(adding: disabled)), jobs: ["test"],
      expects: .green(["100.0 % of"])),
    Scenario(
      name: "filter that matches nothing", workflow: "ci.yml",
      edits: [.init(text: "--enable-code-coverage --parallel", with: "--filter NoSuch --parallel")],
      jobs: ["test"], expects: .red("Report", ["no test ran"])),
    Scenario(
      name: "uncovered code", workflow: "ci.yml",
      files: source("public func", "\(idle)public func"),
      jobs: ["test"], isQuick: true, expects: .red("Coverage", ["below 80 %"])),
    Scenario(
      name: "missing Package.resolved", workflow: "ci.yml", jobs: ["test"], dependency: .unresolved,
      isQuick: true, expects: .red("Build", ["Package.resolved"])),
    Scenario(
      name: "committed Package.resolved, of a dependency that warns", workflow: "ci.yml",
      jobs: ["test"], dependency: .resolved, expects: .green(["100.0 % of"])),
    Scenario(
      name: "crash", workflow: "ci.yml", files: tested(Sample.tests(adding: crash)),
      jobs: ["test"], isQuick: true,
      expects: .red("Test", ["the run stopped in: ", "SignTests/crashes()"])),
    Scenario(
      name: "hang", workflow: "ci.yml", files: tested(Sample.tests(adding: hang)),
      jobs: ["test"], knobs: ["TEST_MINUTES": "0.25"], isQuick: true,
      expects: .red("Test", ["has timed out", "the run stopped in: ", "SignTests/hangs()"])),
    Scenario(
      name: "swallowed exit code", workflow: "ci.yml", files: source("sold out", "no seat"),
      edits: [
        .init(
          text: "--event-stream-output-path test-results/events.jsonl\n",
          with: "--event-stream-output-path test-results/events.jsonl || true\n")
      ], jobs: ["test"], isQuick: true, expects: .red("Report", ["::error file=Tests"])),
  ]
}
