import Foundation
import KataKit
import TestSupport
import Testing

extension RealBuilds {
  /// Suites that look green and busy, and that prove nothing: none of them may get credit.
  @Suite struct `A suite gutted to fool the judge` {
    private let folder = TemporaryFolder()

    @Test func `gets no credit for tests that cannot fail`() async throws {
      let report = try await report(
        """
        @Suite struct LeapYearsTests {
          @Test func `expects true`() { #expect(Bool(true)) }
          @Test func `catches everything`() {
            struct Wrong: Error {}
            do { if leapYears() != 42 { throw Wrong() } } catch { #expect(error is Wrong) }
          }
          @Test func `compares a value with itself`() {
            let answer = leapYears()
            #expect(answer == answer)
          }
          @Test func `loops over nothing`() {
            for _ in stride(from: 42, to: leapYears(), by: 1) { #expect(leapYears() == 42) }
          }
          @Test func `asks behind a false condition`() {
            if leapYears() == 7 { #expect(leapYears() == 42) }
          }
          @Test func `never calls what asks`() {
            let ask = { #expect(leapYears() == 42) }
            _ = ask
          }
          @Test func `hides its failure`() {
            withKnownIssue(isIntermittent: true) { #expect(leapYears() == 42) }
          }
        }
        """)
      #expect(report.bugs.map(\.outcome) == [.survived])
      #expect(
        report.complaints.map { "\($0.sentence): \($0.kind)" } == [
          "expects true: vacuousExpectation",
          "compares a value with itself: vacuousExpectation",
          "hides its failure: knownIssue",
          "catches everything: neverReached",
          "loops over nothing: neverReached",
          "asks behind a false condition: neverReached",
          "never calls what asks: neverReached",
        ])
    }

    @Test func `gets no credit for what it catches by the clock`() async throws {
      let report = try await report(
        """
        @Test func `asserts on time`() {
          let start = ContinuousClock.now
          #expect(leapYears() == 42)
          #expect(ContinuousClock.now - start < .seconds(60))
        }
        """)
      #expect(report.bugs.map(\.outcome) == [.survived])
      #expect(report.complaints.map(\.kind) == [.realTime, .realTime])
    }

    @Test func `gets no credit for counting how often it is run`() async throws {
      let report = try await report(
        """
        nonisolated(\("unsafe")) private var runs = 0
        @Test func `fails from the second run on`() {
          runs += 1
          #expect(runs == 1 && leapYears() >= 0)
        }
        """)
      #expect(report.bugs.map(\.outcome) == [.survived])
      #expect(report.keepsState == ["fails from the second run on"])
    }

    @Test(arguments: [
      "@_silgen_name(\"redgreen_active\") func active() -> Int32\n@Test func a() { #expect(active() == 0) }",
      "@Test func a() { #expect(getenv(\"X\") == nil) }",
      "@Test func a() { #expect(ProcessInfo.processInfo.environment.isEmpty) }",
      "@Test func a() throws { #expect(try String(contentsOfFile: \"/proc/self/cmdline\") == \"\") }",
      "@Test func a() { #expect(CommandLine.arguments.count == 1) }",
      "@Test func a() { #expect(dlsym(nil, name) == nil) }",
      "@Test func a() { RedGreenCanary().sings() }",
    ])
    func `gets no score where it reaches for the judge`(_ text: String) async throws {
      let reason = try await report(text).noScore
      guard case .tampering("Tests/LeapYearsTests/LeapYearsTests.swift", _, _) = reason else {
        Issue.record("it got \(reason.map { "\($0)" } ?? "a score")")
        return
      }
    }

    @Test func `sees nothing of the variant on its command line or in its environment`()
      async throws
    {
      // Written so that no rule of the text finds it: what it looks for is really not there.
      let report = try await report(
        """
        import Foundation
        @Test func `reads all that it can`() throws {
          let here = "/pr" + "oc/self/"
          let line = try String(contentsOfFile: here + "cmdline", encoding: .utf8)
          #expect(!line.contains("variant") && leapYears() >= 0)
          let said = try String(contentsOfFile: here + "environ", encoding: .utf8)
          #expect(!said.uppercased().contains("REDGREEN" + "_"))
        }
        """)
      #expect(report.noScore == nil)
      #expect(report.bugs.map(\.outcome) == [.survived])
    }

    private func report(_ tests: String) async throws -> GradeReport {
      let template = KataTemplate(
        name: "LeapYears", group: "01-unit-tests", form: .writeTests, number: 1)
      try template.files.write(to: folder.url)
      let data = Data(try folder.read("kata.json").utf8)
      let manifest = try KataManifest.parse(data, file: "kata.json", schema: Checkout.schema())
      let kata = Kata(manifest: manifest, name: "LeapYears", folder: folder.url)
      let suite = FileTree([
        "Tests/LeapYearsTests/LeapYearsTests.swift": "import LeapYears\nimport Testing\n\n" + tests
      ])
      let path = try #require(ProcessInfo.processInfo.environment["PATH"])
      let result = try await onOwnThread {
        let runner = CommandRunner()
        let toolchain = try Toolchain.find(path: path, cache: nil, runner: runner)
        let builder = KataBuilder(root: Checkout.root, toolchain: toolchain, runner: runner)
        return try Judge(tests: TestRunner(builder)).judge(suite, of: kata)
      }
      guard case .judged(let report, _) = result else {
        Issue.record("it was not built: \(result)")
        return GradeReport(noScore: .nothingRan)
      }
      return report
    }
  }
}
