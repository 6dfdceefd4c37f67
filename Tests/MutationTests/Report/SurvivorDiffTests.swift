import Foundation
import Mutation
import Testing

@Suite struct `A survivor's diff` {
  private func diff(_ source: String, _ text: String, _ replacement: String) throws -> SurvivorDiff
  {
    let place = try #require(source.range(of: text))
    let start = source.utf8.distance(from: source.startIndex, to: place.lowerBound)
    let mutant = Mutant(
      kind: "", change: "", range: start..<start + text.utf8.count, line: 1, column: 1,
      replacement: replacement, scope: 0..<0)
    return SurvivorDiff(mutant, in: source)
  }

  @Test func `shows the whole line`() throws {
    let diff = try diff("let a = 1\nif ä < b {\n}\n", "<", "<=")
    #expect(diff.removed == ["if ä < b {"])
    #expect(diff.added == ["if ä <= b {"])
  }

  @Test func `shows a call that is gone as a line that is gone`() throws {
    let diff = try diff("a()\n  b()\nc()", "b()", "")
    #expect(diff.removed == ["  b()"])
    #expect(diff.added.isEmpty)
  }

  @Test func `shows every line of a long change`() throws {
    let diff = try diff("return a(\n  b\n)\n", "a(\n  b\n)", "nil")
    #expect(diff.removed == ["return a(", "  b", ")"])
    #expect(diff.added == ["return nil"])
  }
}
