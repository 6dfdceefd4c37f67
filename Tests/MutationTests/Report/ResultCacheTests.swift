import Foundation
import Mutation
import TestSupport
import Testing

@Suite struct `Remembered outcomes` {
  private let folder = TemporaryFolder()
  private let mutant = Mutant(
    kind: "", change: "< becomes <=", range: 7..<8, line: 2, column: 3, replacement: "<=",
    scope: 5..<10)

  private func key(
    _ source: String = "// a\nb < c\n", context: String = "tests", moved: Int = 0
  ) -> String {
    var mutant = mutant
    mutant.start += moved
    mutant.end += moved
    mutant.scopeStart += moved
    mutant.scopeEnd += moved
    return ResultCache(folder.url.appending(path: "c.json"), context: context)
      .key(of: mutant, in: source, file: "A.swift")
  }

  @Test func `come back in the next run`() {
    let url = folder.url.appending(path: "results.json")
    var cache = ResultCache(url, context: "")
    cache["k"] = .survived(reachedBy: ["t"])
    cache.save()
    #expect(ResultCache(url, context: "")["k"] == .survived(reachedBy: ["t"]))
  }

  @Test func `are found although other lines moved the declaration`() {
    #expect(key("// another\nb < c\n", moved: 6) == key())
  }

  @Test func `do not count when the declaration changed`() {
    #expect(key("// a\nb < d\n") != key())
  }

  @Test func `do not count when the tests changed`() {
    #expect(key(context: "other tests") != key())
  }
}
