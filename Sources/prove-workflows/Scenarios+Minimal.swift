extension Scenarios {
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
        name: "warning, style, uncovered code, missing Package.resolved: none of its business",
        workflow: "swift.yml",
        files: source(
          "public func", "\(idle)public  func warned() { let unused = 1 }\n\npublic func"),
        dependency: .unresolved, expects: .green(["warning:"])),
      Scenario(
        name: "package below the root, with a working-directory", workflow: "swift.yml",
        files: [
          tests: "import Testing\n", "Parts/Mine/Package.swift": Sample.testsOnly,
          "Parts/Mine/Tests/MineTests/MineTests.swift":
            "import Testing\n\n@Test func one() {}\n",
        ],
        edits: [
          .init(
            text: "      - name: Test\n",
            with: "      - name: Test\n        working-directory: Parts/Mine\n")
        ], expects: .green(["with 1 test "])),
      Scenario(
        name: "all tests deleted", workflow: "swift.yml",
        files: tested([tests: "import Testing\n"]), sharesBuild: true, isQuick: true,
        expects: .red("Test", ["with 0 tests"])),
      Scenario(
        name: "all tests skipped", workflow: "swift.yml",
        files: tested([tests: Sample.disabled]), sharesBuild: true,
        expects: .red("Test", ["skipped"])),
      Scenario(
        name: "XCTests that all skip themselves", workflow: "swift.yml", kind: .xctest,
        files: [tests: Sample.skippingAll], sharesBuild: true,
        expects: .red("Test", ["1 test skipped and 0 failures"])),
      Scenario(
        name: "hang in an XCTest", workflow: "swift.yml", kind: .xctest,
        files: [tests: Sample.hanging], minute: 4, sharesBuild: true,
        expects: .red("Test", ["Build complete!", "has timed out"])),
      Scenario(
        name: "filter that matches nothing", workflow: "swift.yml",
        edits: [.init(text: "swift test 2>&1", with: "swift test --filter NoSuch 2>&1")],
        sharesBuild: true, isQuick: true, expects: .red("Test", ["with 0 tests"])),
      Scenario(
        name: "syntax error", workflow: "swift.yml",
        files: source("return \"sold", "return return \"sold"),
        sharesBuild: true, isQuick: true, expects: .red("Test", ["error:"])),
      Scenario(
        name: "crash", workflow: "swift.yml", files: tested(Sample.tests(adding: crash)),
        sharesBuild: true, expects: .red("Test")),
      Scenario(
        name: "hang", workflow: "swift.yml", files: tested(Sample.tests(adding: hang)), minute: 3,
        sharesBuild: true, expects: .red("Test", ["Build complete!", "has timed out"])),
      Scenario(
        name: "swallowed exit code", workflow: "swift.yml", files: source("sold out", "no seat"),
        edits: [
          .init(
            text: "tee \"$RUNNER_TEMP/test.log\"", with: "tee \"$RUNNER_TEMP/test.log\" || true")
        ],
        sharesBuild: true, expects: .red("Test", ["Test run with 2 tests"])),
      Scenario(
        name: "exit code of tee", workflow: "swift.yml", files: source("sold out", "no seat"),
        edits: [.init(text: "        shell: bash #", with: "        shell: sh #")],
        sharesBuild: true, expects: .red("Test")),
    ]
}
