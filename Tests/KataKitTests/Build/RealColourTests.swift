import Foundation
import KataKit
import Testing

extension RealBuilds {
  @Suite struct Colours {
    @Test func `is green when the tests pass`() async throws {
      let kata = try BuildableKata(
        tests: """
          @Test func `answers`() { #expect(answer() == 41) }
          @Test func `answers again`() { #expect(answer() > 40) }
          """)

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .green)
      #expect(verdict.passed == ["answers", "answers again"])
    }

    @Test func `is red with what was expected and found, and where`() async throws {
      let kata = try BuildableKata(
        tests: "@Test func `answers everything`() {\n  #expect(answer() == 42)\n}\n")

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .red)
      let expected = TestFailure(
        test: "answers everything", kind: .expectation, message: "answer() == 42",
        expected: "42", found: "41", file: "Tests/DemoTests/DemoTests.swift", line: 5)
      #expect(verdict.failures == [expected])
    }

    @Test func `names the argument of each case that fails`() async throws {
      let kata = try BuildableKata(
        tests: """
          @Test(arguments: [40, 41, 42, 43], ["a", "b"]) func `adds to it`(_ n: Int, _ name: String) {
            #expect(answer() == n)
          }
          """)
      let verdict = try await kata.verdict()
      let names = ["a", "b"]
      let wanted = [40, 42, 43].flatMap { n in names.map { "n → \(n), name → \"\($0)\"" } }
      #expect(Set(verdict.failures.map(\.argument)) == Set(wanted))
    }

    @Test func `is amber with file and line when it does not compile`() async throws {
      let kata = try BuildableKata(
        source: "public func answer() -> Int {\n  nothing\n}\n", tests: "")

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .amber)
      let expected = CompilerDiagnostic(
        file: "Sources/Demo/Demo.swift", line: 2, column: 3,
        message: "cannot find 'nothing' in scope")
      #expect(verdict.errors == [expected])
    }

    @Test func `is amber when the tests alone do not compile`() async throws {
      let kata = try BuildableKata(tests: "@Test func `answers`() { #expect(anwser() == 41) }\n")

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .amber)
      #expect(verdict.errors.first?.file == "Tests/DemoTests/DemoTests.swift")
    }

    @Test func `is amber when XCTest tests stand beside those that ran`() async throws {
      let kata = try BuildableKata(tests: "@Test func `answers`() { #expect(answer() == 41) }\n")
      try kata.folder.write(
        "import XCTest\n\nfinal class OldTests: XCTestCase {\n  func testAnswer() { XCTFail() }\n}\n",
        to: "Tests/DemoTests/OldTests.swift")
      let verdict = try await kata.verdict()
      #expect(verdict.colour == .amber)
      #expect(
        verdict.reason
          == "OldTests (Tests/DemoTests/OldTests.swift:3) is written for XCTest, which is "
          + "not run here: 1 test did not run. Write it with @Test and #expect.")
    }

    @Test func `is hollow when every expectation of a test may be left out`() async throws {
      let kata = try BuildableKata(
        tests: """
          @Test func `answers`() {
            guard let answer = [Int]().first else { return }
            #expect(answer == 41)
          }
          """)
      let verdict = try await kata.verdict()
      #expect(verdict.colour == .hollow)
      #expect(
        verdict.reason
          == "\"answers\" (Tests/DemoTests/DemoTests.swift:4) may end before it expects "
          + "anything: use try #require in place of guard and if.")
    }

    @Test func `is hollow without a test`() async throws {
      let verdict = try await BuildableKata(tests: "func helper() {}\n").verdict()

      #expect(verdict.colour == .hollow)
      #expect(verdict.reason == "0 tests ran: there is no @Test function.")
    }

    @Test func `says what a filter that matches nothing could mean`() async throws {
      let kata = try BuildableKata(
        tests: "@Suite struct Answers { @Test func `is 41`() { #expect(answer() == 41) } }\n")
      let reason = try await kata.verdict(filter: "Anwsers").reason
      #expect(
        reason == "0 tests ran: --filter Anwsers matched none of the tests. Did you mean Answers?")
    }

    @Test func `says why a filter cannot be read`() async throws {
      let kata = try BuildableKata(tests: "@Test func `is 41`() { #expect(answer() == 41) }\n")
      let verdict = try await kata.verdict(filter: "([")
      #expect(verdict.colour == .amber)
      #expect(verdict.reason?.hasPrefix("The filter ([ cannot be read: ") == true)
    }

    @Test func `is hollow without a test file`() async throws {
      let kata = try BuildableKata(tests: "")
      try kata.folder.remove("Tests/DemoTests/DemoTests.swift")
      let verdict = try await kata.verdict()
      #expect(verdict.colour == .hollow)
      #expect(verdict.reason == "0 tests ran: there is no Swift file in Tests/DemoTests.")
    }

    @Test func `is amber without a source file`() async throws {
      let kata = try BuildableKata(tests: "@Test func `is so`() { #expect(1 == 1) }\n")
      try kata.folder.remove("Sources/Demo/Demo.swift")
      let verdict = try await kata.verdict()
      #expect(verdict.colour == .amber)
      #expect(verdict.reason == "error: there is no Swift file in Sources/Demo")
    }

    @Test func `is hollow when a filter matches nothing`() async throws {
      let kata = try BuildableKata(tests: "@Test func `answers`() { #expect(answer() == 41) }\n")

      let verdict = try await kata.verdict(filter: "nothing")

      #expect(verdict.colour == .hollow)
    }
  }
}
