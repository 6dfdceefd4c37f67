import Foundation
import KataKit
import Testing

extension RealBuilds {
  @Suite struct Stops {
    @Test func `names the test that crashed and what Swift said`() async throws {
      let kata = try BuildableKata(
        tests: """
          @Test func `reads the third`() {
            let list = [answer()]
            #expect(list[2] == 1)
          }
          """)

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .red)
      #expect(verdict.failures.map(\.test) == ["reads the third"])
      #expect(verdict.failures.map(\.kind) == [.crash])
      #expect(verdict.failures.map(\.found) == ["Fatal error: Index out of range"])
    }

    @Test func `blames a crash on the test that crashed, not on those beside it`() async throws {
      let kata = try BuildableKata(
        source: "public func answer() -> Int { 41 }\npublic func crash() { fatalError() }\n",
        tests: """
          func busy(for duration: Duration) {
            let start = ContinuousClock.now
            while start.duration(to: .now) < duration {}
          }
          @Suite struct Both {
            @Test func `a is busy for a while`() {
              busy(for: .milliseconds(400))
              #expect(answer() == 41)
            }
            @Test func `b crashes`() {
              busy(for: .milliseconds(100))
              crash()
              #expect(answer() == 41)
            }
          }
          """)
      let verdict = try await kata.verdict()
      #expect(verdict.failures.map(\.test) == ["b crashes"])
    }

    @Test func `is not green when a test leaves with exit code 0`() async throws {
      let kata = try BuildableKata(
        source: """
          #if canImport(Glibc)
          import Glibc
          #else
          import Darwin
          #endif
          public func leave() { exit(0) }
          """, tests: "@Test func `leaves`() { leave() }\n")

      let verdict = try await kata.verdict()

      #expect(verdict.colour == .red)
      #expect(verdict.failures.map(\.message) == ["the process called exit(0)"])
    }

    @Test func `stops a test that never ends and names it`() async throws {
      let kata = try BuildableKata(
        tests: "@Test func `waits for ever`() { while answer() == 41 {} }\n")
      _ = try await kata.verdict(filter: "nothing")

      let verdict = try await kata.verdict(timeLimit: 0.3)

      #expect(verdict.colour == .red)
      #expect(verdict.failures.map(\.test) == ["waits for ever"])
      #expect(verdict.failures.map(\.kind) == [.timeLimit])
    }
  }
}
