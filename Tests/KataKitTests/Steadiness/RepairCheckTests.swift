import Foundation
import KataKit
import TestSupport
import Testing

extension RealBuilds {
  @Suite struct `The check of a repaired suite` {
    let folder = TemporaryFolder()
    private static let path = "Tests/ClubTests/ClubTests.swift"

    @Test func `stops where a given test was taken out`() async throws {
      let outcome = try await check("@Test func `another one`() { #expect(club() == 42) }")
      guard case .stopped(.keptTests, let verdict) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      #expect(verdict.failed == ["answers the question"])
      #expect(outcome.exitCode == 1)
    }

    @Test func `stops at a test that is green in the first run alone`() async throws {
      let outcome = try await check(
        """
        private static let runs = Mutex(0)

        @Test func `answers the question`() {
          let run = Self.runs.withLock { runs in
            runs += 1
            return runs
          }
          #expect(club() == 42)
          #expect(run == 1)
        }
        """)
      guard case .stopped(.steadiness, let verdict) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      let failure = try #require(verdict.failures.first)
      #expect(failure.message == "red in 192 of 200 runs on the correct code")
      #expect(failure.advice?.hasPrefix("Shared state") == true)
    }

    @Test func `passes a suite that is steady and catches every bug`() async throws {
      let outcome = try await check(
        "@Test func `answers the question`() { #expect(club() == 42) }")
      guard case .judged(let report, _) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      #expect(report.steady?.runs == 200)
      #expect(report.isPassed)
    }

    private func check(_ tests: String) async throws -> CheckOutcome {
      let template = KataTemplate(name: "Club", group: "01-unit-tests", form: .repair, number: 1)
      try template.files.write(to: folder.url)
      let manifest = try KataManifest.parse(
        Data(try folder.read("kata.json").utf8), file: "kata.json", schema: Checkout.schema())
      let kata = Kata(manifest: manifest, name: "Club", folder: folder.url)
      var mine = try kata.reference()
      mine[Self.path] =
        "import Club\nimport Synchronization\nimport Testing\n\n@Suite struct ClubTests {\n\(tests)\n}\n"
      let whole = mine
      let path = try #require(ProcessInfo.processInfo.environment["PATH"])
      return try await onOwnThread {
        let runner = CommandRunner()
        let cache = KataBuilder.builds(in: Checkout.root).appending(path: "toolchain.json")
        let toolchain = try Toolchain.find(path: path, cache: cache, runner: runner)
        let builder = KataBuilder(root: Checkout.root, toolchain: toolchain, runner: runner)
        return try KataCheck(kata: kata, mine: whole, tests: TestRunner(builder)).run {}
      }
    }
  }
}
