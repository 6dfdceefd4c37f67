import Foundation
import KataKit
import TestSupport
import Testing

extension RealBuilds {
  /// The same suite and the same kata give the same report, byte for byte, apart from times.
  @Suite struct `A suite that is judged twice` {
    private let folder = TemporaryFolder()

    private static let source =
      "public func primes() -> Set<Int> { [2, 3, 5, 7, 11, 13, 17, 19, 23, 29] }\n"
    private static let suite = """
      import LeapYears
      import Testing

      @Test func `holds the primes below thirty`() {
        #expect(primes() == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29])
      }
      @Test func `holds 29`() throws {
        _ = try #require(primes().first { $0 == 29 })
      }
      """

    /// Caught by values in the order of a set, by a crash, by a thrown error; and one survives.
    private static let bugs = [
      ("b-one", "29", "1"), ("b-other", "11", "31"), ("b-stays", "19", "20 - 1"),
      ("b-traps", "13", "[13][1]"),
    ]

    private func kata() throws -> Kata {
      let template = KataTemplate(
        name: "LeapYears", group: "01-unit-tests", form: .writeTests, number: 1)
      var files = template.files
      for path in files.paths where path.hasPrefix("Bugs/") || path.hasPrefix("Refactorings/") {
        files[path] = nil
      }
      for path in files.paths where path.hasSuffix("Sources/LeapYears/LeapYears.swift") {
        files[path] = Self.source
      }
      for (name, replace, with) in Self.bugs {
        files["Bugs/\(name).json"] = """
          {"name": "\(name)", "story": "s", "lesson": "l", "witness": "w", "edits": [{
            "file": "Sources/LeapYears/LeapYears.swift", "kind": "expression",
            "replace": "\(replace)", "with": "\(with)"}]}
          """
      }
      try files.write(to: folder.url)
      let data = Data(try folder.read("kata.json").utf8)
      let manifest = try KataManifest.parse(data, file: "kata.json", schema: Checkout.schema())
      return Kata(manifest: manifest, name: "LeapYears", folder: folder.url)
    }

    private func documents(_ kata: Kata, workers: Int) async throws -> [String] {
      let suite = FileTree(["Tests/LeapYearsTests/LeapYearsTests.swift": Self.suite])
      let path = try #require(ProcessInfo.processInfo.environment["PATH"])
      return try await onOwnThread {
        let runner = CommandRunner()
        let toolchain = try Toolchain.find(path: path, cache: nil, runner: runner)
        let builder = KataBuilder(root: Checkout.root, toolchain: toolchain, runner: runner)
        let judge = Judge(tests: TestRunner(builder), workers: workers)
        guard case .judged(let report, let seconds) = try judge.judge(suite, of: kata) else {
          return []
        }
        let outcome = CheckOutcome(ending: .judged(report, seconds: seconds))
        let document = try CheckDocument(kata: kata, outcome: outcome, suite: suite)
        return try CheckDocument.Format.allCases.map { try document.text($0) }
      }
    }

    @Test func `gets the same report`() async throws {
      let kata = try kata()
      let first = try await documents(kata, workers: 1)
      #expect(first.first?.contains("31") == true)
      #expect(try await documents(kata, workers: 2) == first)
      #expect(try await documents(kata, workers: 1) == first)
    }
  }
}
