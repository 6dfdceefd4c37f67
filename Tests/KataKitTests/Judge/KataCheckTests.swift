import Foundation
import KataKit
import TestSupport
import Testing

extension RealBuilds {
  @Suite struct `The check of a learner's kata` {
    let folder = TemporaryFolder()

    @Test func `stops at the learner's own red test`() async throws {
      let kata = try write(.follow)
      let outcome = try await check(kata, mine: try kata.start())
      guard case .stopped(.ownTests, let verdict) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      #expect(verdict.failed == ["answers the question"])
      #expect(outcome.exitCode == 1)
    }

    @Test func `stops where the reference's tests find the learner's code wrong`() async throws {
      let kata = try write(.follow)
      var mine = try kata.reference()
      mine["Sources/LeapYears/LeapYears.swift"] = Self.source("43")
      mine[Self.testPath] = mine[Self.testPath]?.replacing("42", with: "43")
      let outcome = try await check(kata, mine: mine)
      guard case .stopped(.referenceTests, let verdict) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      #expect(verdict.failures.first?.found == "43")
    }

    @Test func `passes a suite that catches every bug`() async throws {
      let kata = try write(.follow)
      let outcome = try await check(kata, mine: try kata.reference())
      #expect(outcome.isPassed)
      #expect(outcome.exitCode == 0)
    }

    @Test func `tells what the learner's own tests said, for the log`() async throws {
      let kata = try write(.follow)
      let outcome = try await check(kata, mine: try kata.reference())
      #expect(outcome.own?.passed == ["answers the question"])
    }

    @Test func `has no run of the learner's own where the given code is judged`() async throws {
      let kata = try write(.writeTests)
      let outcome = try await check(kata, mine: try kata.reference())
      #expect(outcome.own == nil)
    }

    @Test func `judges the given code, whatever the learner did to it`() async throws {
      let kata = try write(.writeTests)
      var mine = try kata.start()
      mine["Sources/LeapYears/LeapYears.swift"] = Self.source("7")
      mine[Self.testPath] = Self.suite("#expect(leapYears() == 42)")
      let outcome = try await check(kata, mine: mine)
      #expect(outcome.isPassed)
      #expect(outcome.changedGivenSources)
    }

    @Test func `lets a bug survive that no test catches`() async throws {
      let kata = try write(.writeTests)
      var mine = try kata.start()
      mine[Self.testPath] = Self.suite("#expect(leapYears() < 100)")
      let outcome = try await check(kata, mine: mine)
      guard case .judged(let report, _) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      #expect(report.bugs.map(\.outcome) == [.survived])
      #expect(outcome.exitCode == 1)
    }

    @Test func `runs the given tests as they were when the learner edited them`() async throws {
      let kata = try write(.implement)
      var mine = try kata.start()
      mine[Self.testPath] = Self.suite("#expect(leapYears() == 0)")
      let outcome = try await check(kata, mine: mine)
      guard case .stopped(.givenTests, let verdict) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      #expect(verdict.failures.first?.expected == "42")
    }

    @Test func `finds out code that was made for the given tests alone`() async throws {
      let kata = try write(.implement)
      let witness = Self.suite("#expect(leapYears(after: 2026) == 2028)")
        .replacing("answers the question", with: "answers-nothing")
      try folder.write(witness, to: "Bugs/Witnesses.swift")
      var mine = try kata.start()
      mine["Sources/LeapYears/LeapYears.swift"] =
        Self.source("42") + "public func leapYears(after year: Int) -> Int { 0 }\n"
      let outcome = try await check(kata, mine: mine)
      guard case .stopped(.hiddenTests, let verdict) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      #expect(verdict.failures.first?.found == "0")
      #expect(outcome.nearMisses.map(\.name) == ["answers-nothing"])
      #expect(outcome.exitCode == 1)
    }

    @Test func `names the mistakes that right code avoids`() async throws {
      let kata = try write(.implement)
      let outcome = try await check(kata, mine: try kata.reference())
      #expect(outcome.isPassed)
      #expect(outcome.nearMisses.map(\.name) == ["answers-nothing"])
    }

    @Test func `says when the tests do not build against the reference`() async throws {
      let kata = try write(.writeTests)
      var mine = try kata.start()
      mine[Self.testPath] = Self.suite("#expect(years() == 42)")
      let outcome = try await check(kata, mine: mine)
      guard case .stopped(.againstReference, let verdict) = outcome.ending else {
        Issue.record("it ended with \(outcome.ending)")
        return
      }
      #expect(verdict.errors.map(\.file) == [Self.testPath])
    }

    private static let testPath = "Tests/LeapYearsTests/LeapYearsTests.swift"

    private static func source(_ answer: String) -> String {
      "public func leapYears() -> Int {\n  return \(answer)\n}\n"
    }

    private static func suite(_ body: String) -> String {
      """
      import LeapYears
      import Testing

      @Suite struct LeapYearsTests {
        @Test func `answers the question`() {
          \(body)
        }
      }

      """
    }

    private func write(_ form: KataManifest.Form) throws -> Kata {
      let template = KataTemplate(name: "LeapYears", group: "01-unit-tests", form: form, number: 1)
      try template.files.write(to: folder.url)
      let data = Data(try folder.read("kata.json").utf8)
      let manifest = try KataManifest.parse(data, file: "kata.json", schema: Checkout.schema())
      return Kata(manifest: manifest, name: "LeapYears", folder: folder.url)
    }

    private func check(_ kata: Kata, mine: FileTree) async throws -> CheckOutcome {
      let path = try #require(ProcessInfo.processInfo.environment["PATH"])
      return try await onOwnThread {
        let runner = CommandRunner()
        let cache = KataBuilder.builds(in: Checkout.root).appending(path: "toolchain.json")
        let toolchain = try Toolchain.find(path: path, cache: cache, runner: runner)
        let builder = KataBuilder(root: Checkout.root, toolchain: toolchain, runner: runner)
        return try KataCheck(kata: kata, mine: mine, tests: TestRunner(builder)).run {}
      }
    }
  }
}
