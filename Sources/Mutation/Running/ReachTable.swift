/// Which test reaches which mutant on the code as it is, and what that costs.
package struct ReachTable: Equatable, Sendable {
  /// A test as the table knows it.
  package struct Test: Equatable, Sendable {
    /// Swift Testing's identifier.
    package var id: String
    /// The test's sentence.
    package var name: String
    /// How long it takes, in seconds: the shorter of two runs.
    package var seconds: Double
    /// How many switches it passes.
    package var hits: Int
  }

  package let tests: [Test]
  /// How much memory the tests took at most on the code as it is, in MiB.
  package let memory: Int
  private let reaching: [Int: [Int]]
  /// Mutants that take part once in a process, in the start value of a global for example.
  package let once: Set<Int>

  /// Reads two ways through the tests, one after the other in the same process.
  ///
  /// What a warm process reaches less often than a fresh one runs once in a process: each such mutant is judged
  /// in a process of its own. What is reached between tests counts for all of them.
  ///
  /// - Parameters:
  ///   - reached: What each test reached.
  ///   - memory: How much memory the tests took at most, in MiB.
  package init(_ reached: [MutantTranscript.Reached], memory: Int = 0) {
    self.memory = memory
    var tests: [Test] = []
    var indices: [String: Int] = [:]
    for row in reached {
      guard let id = row.test, indices[id] == nil else { continue }
      indices[id] = tests.count
      tests.append(
        Test(id: id, name: row.name, seconds: row.seconds, hits: row.hits.values.reduce(0, +)))
    }
    var reaching: [Int: Set<Int>] = [:]
    var counts: [[Int: Int]] = [[:], [:]]
    for row in reached {
      for (id, count) in row.hits {
        if row.pass <= 2 { counts[row.pass - 1][id, default: 0] += count }
        if let test = row.test, let index = indices[test] {
          reaching[id, default: []].insert(index)
          if row.pass == 2 { tests[index].seconds = min(tests[index].seconds, row.seconds) }
        } else {
          reaching[id, default: []].formUnion(tests.indices)
        }
      }
    }
    self.tests = tests
    once = Set(counts[0].filter { $0.value > counts[1][$0.key] ?? 0 }.keys)
    // What runs once is seen in the first test that comes by; any test may depend on it.
    let isGone = Set(counts[0].keys).subtracting(counts[1].keys)
    self.reaching = reaching.mapValues { $0.sorted() }.merging(
      isGone.map { ($0, Array(tests.indices)) }
    ) { $1 }
  }

  /// The tests that reach a mutant, by their indices.
  package func tests(reaching id: Int) -> [Int] { reaching[id] ?? [] }
}
