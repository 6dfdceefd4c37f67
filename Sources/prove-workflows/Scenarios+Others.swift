extension Scenarios {
  /// Fresh packages with the full sample, the repeated runs and the shards.
  static let others: [Scenario] = [
    Scenario(
      name: "fresh library", workflow: "ci.yml", kind: .library, files: [:],
      expects: .green(["nothing to cover"])),
    Scenario(
      name: "fresh executable", workflow: "ci.yml", kind: .executable, files: [:],
      expects: .green(["nothing to cover"])),
    Scenario(
      name: "crash in the tests of an executable", workflow: "ci.yml", kind: .executable,
      files: [tests: "import Testing\n\n@Suite struct SignTests {\n\(crash)\n}\n"], jobs: ["test"],
      expects: .red("Test", ["the run stopped in: ", "SignTests/crashes()"])),
    Scenario(
      name: "fresh library with XCTest", workflow: "ci.yml", kind: .xctest, files: [:],
      expects: .green()),
    Scenario(
      name: "crash in an XCTest", workflow: "ci.yml", kind: .xctest,
      files: [tests: Sample.crashing], jobs: ["test"], expects: .red("Test", ["testCrash"])),
    Scenario(
      name: "hang in an XCTest", workflow: "ci.yml", kind: .xctest,
      files: [tests: Sample.hanging], jobs: ["test"], knobs: ["TEST_MINUTES": "0.25"],
      expects: .red("Test", ["has timed out"])),
    Scenario(
      name: "XCTests that all skip themselves", workflow: "ci.yml", kind: .xctest,
      files: [tests: Sample.skippingAll], jobs: ["test"], expects: .green()),
    Scenario(name: "repeated", workflow: "nightly.yml", sharesBuild: true, expects: .green()),
    Scenario(
      name: "fresh library with XCTest", workflow: "nightly.yml", kind: .xctest, files: [:],
      sharesBuild: true, expects: .green(["::notice"])),
    Scenario(
      name: "flaky test", workflow: "nightly.yml", files: tested(Sample.tests(adding: flaky)),
      sharesBuild: true, isQuick: true,
      expects: .red(
        "Repeat",
        ["Flaky test%3A HelloTests.SignTests/flickers()", "of 20 runs%0A", "%0Aseed "])),
    Scenario(
      name: "three shards", workflow: "large-suite.yml",
      files: tested(["Tests/HelloTests/OddTests.swift": Sample.odd]), sharesBuild: true,
      expects: .green()),
    Scenario(
      name: "a shard without a suite", workflow: "large-suite.yml", sharesBuild: true,
      expects: .green(["has no suite"])),
    Scenario(
      name: "XCTest beside Swift Testing", workflow: "large-suite.yml", kind: .xctest,
      files: tested(["Tests/HelloTests/OldTests.swift": Sample.old]), sharesBuild: true,
      expects: .green()),
    Scenario(
      name: "tests that no shard runs", workflow: "large-suite.yml",
      files: tested(["Tests/HelloTests/OddTests.swift": Sample.odd]),
      edits: [.init(text: "NR % n == s - 1", with: "NR % n == s")], sharesBuild: true,
      expects: .red("Compare", ["ran in no shard"])),
  ]
}
