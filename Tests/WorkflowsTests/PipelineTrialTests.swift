import KataKit
import Testing
import Workflows

@Suite struct PipelineTrialTests {
  private let package: PipelinePackage

  init() throws { package = try PipelinePackage() }

  @Test func `is content with a pipeline that runs all tests`() async throws {
    let verdict = try await package.verdict(
      "      - run: swift test", probes: [.everyTest, .failingTest, .staleCache, .flakyTest])
    #expect(verdict.failures == [])
    #expect(verdict.passed.count == 4)
  }

  @Test(arguments: [
    ("swift test --filter open", PipelineProbe.everyTest, "ran 1 of 2 tests"),
    ("exit 3", .everyTest, "at the step \"exit 3\""),
    ("swift test | tee log", .failingTest, "a test fails"),
    ("swift test", .noTest, "there is no test"),
    ("swift test || swift test", .flakyTest, "a test failed on the way"),
    ("swift test", .hangingTest, "still ran after an hour"),
    ("swift test", .publishesGreen, "published nothing"),
  ])
  func `names what a pipeline does wrong`(
    script: String, probe: PipelineProbe, words: String
  ) async throws {
    let verdict = try await package.verdict("      - run: \(script)", probes: [probe])
    #expect(verdict.failed == [probe.sentence])
    #expect(verdict.failures.first?.message.contains(words) == true)
  }

  @Test(arguments: [("exit 3", "what does it ask for besides"), ("true", "by name")])
  func `asks of a red pipeline something else than of a green one`(
    script: String, words: String
  ) async throws {
    let verdict = try await package.verdict("      - run: \(script)", probes: [.everyTest])
    #expect(verdict.failures.first?.advice?.contains(words) == true)
  }

  @Test func `finds tests that are those of an older build`() async throws {
    let verdict = try await package.verdict(
      """
            - uses: actions/cache@55cc8345863c7cc4c66a329aec7e433d2d1c52a9
              with:
                path: .build
                key: always
            - run: test -d .build || swift build --build-tests
            - run: swift test --skip-build
      """, probes: [.failingTest, .staleCache])
    #expect(verdict.failed == [PipelineProbe.staleCache.sentence])
  }

  @Test func `ends a test that hangs at the limit of its step`() async throws {
    let verdict = try await package.verdict(
      "      - run: swift test\n        timeout-minutes: 10", probes: [.hangingTest])
    #expect(verdict.colour == .green)
  }

  @Test(arguments: ["timeout 15m", "timeout -k 10 900", "timeout --kill-after=1m 0.5h"])
  func `ends a test that hangs at the limit of timeout`(words: String) async throws {
    let verdict = try await package.verdict(
      "      - run: \(words) swift test", probes: [.everyTest, .failingTest, .hangingTest])
    #expect(verdict.failures == [])
  }

  @Test func `finds a limit of timeout that is longer than an hour`() async throws {
    let verdict = try await package.verdict(
      "      - run: timeout 2h swift test", probes: [.hangingTest])
    #expect(verdict.failed == [PipelineProbe.hangingTest.sentence])
  }

  @Test(arguments: [("push", false), ("[push, pull_request]", true), ("{pull_request: }", true)])
  func `asks for the tests of a pull request`(events: String, isStarted: Bool) async throws {
    let verdict = try await package.verdict(
      "      - run: swift test", on: events, probes: [.pullRequest])
    #expect((verdict.colour == .green) == isStarted)
  }

  @Test(arguments: ["v6", "main", "3d3c42e"])
  func `runs no action whose name can be moved`(version: String) async throws {
    let verdict = try await package.verdict(
      "      - uses: actions/checkout@\(version)", probes: [.movedTag])
    #expect(verdict.failures.first?.message.contains("actions/checkout@\(version)") == true)
  }

  @Test func `looks at an action that only a red run would use`() async throws {
    let verdict = try await package.verdict(
      """
            - run: swift test
            - uses: actions/upload-artifact@v6
              if: failure()
              with:
                path: log
      """, probes: [.movedTag])
    #expect(verdict.failures.first?.message.contains("actions/upload-artifact@v6") == true)
  }

  @Test func `lets an action run that is named by its commit`() async throws {
    let verdict = try await package.verdict("      - run: swift test", probes: [.movedTag])
    #expect(verdict.colour == .green)
  }

  @Test func `finds what is published though it is red`() async throws {
    let verdict = try await package.verdict(
      """
            - run: swift test
            - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a
              if: always()
              with:
                name: sign
                path: Sources
      """, probes: [.publishesGreen, .publishesRed])
    #expect(verdict.failed == [PipelineProbe.publishesRed.sentence])
  }

  @Test(arguments: ["always()", "failure()"])
  func `lets a pipeline keep the log of a red run`(condition: String) async throws {
    let verdict = try await package.verdict(
      """
            - run: swift test > test.log
            - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a
              if: \(condition)
              with:
                name: log
                path: test.log
      """, probes: [.publishesRed])
    #expect(verdict.failures == [])
  }

  @Test(arguments: ["cp Sources/Sign/Sign.swift it", "tar -cf it Sources", "tar -czf it Sources"])
  func `takes code for published, however it is packed`(script: String) async throws {
    let verdict = try await package.verdict(
      """
            - run: \(script)
            - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a
              with:
                path: it
            - run: swift test
      """, probes: [.publishesGreen, .publishesRed])
    #expect(verdict.failed == [PipelineProbe.publishesRed.sentence])
  }

  @Test func `does not take a log for what is to be published`() async throws {
    let verdict = try await package.verdict(
      """
            - run: swift test > test.log
            - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a
              with:
                path: test.log
      """, probes: [.publishesGreen])
    #expect(verdict.failed == [PipelineProbe.publishesGreen.sentence])
  }

  @Test func `is amber where the workflow cannot be read`() async throws {
    let verdict = try await package.verdict("      - walk: home", probes: [.everyTest])
    #expect(verdict.colour == .amber)
    #expect(verdict.errors.first?.line == 7)
    #expect(verdict.errors.first?.file == ".github/workflows/ci.yml")
  }

  @Test func `is amber where there is no workflow`() async throws {
    let verdict = try await package.verdict(of: nil, probes: [.everyTest])
    #expect(verdict.errors.first?.message == "one workflow is expected here; found: none.")
  }
}
