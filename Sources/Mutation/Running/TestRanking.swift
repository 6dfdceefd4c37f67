/// Says which test to try first on a mutant: the one that catches most in the least time.
struct TestRanking {
  private var catches: [String: [Int: Int]] = [:]
  private let table: ReachTable

  init(_ table: ReachTable) { self.table = table }

  /// Notes that a test caught a mutant of a file.
  mutating func note(_ test: Int, in file: String) {
    catches[file, default: [:]][test, default: 0] += 1
  }

  /// The tests to run, in batches that grow: most mutants are caught by the first test.
  func batches(_ tests: [Int], in file: String) -> [[Int]] {
    let known = catches[file] ?? [:]
    func worth(_ test: Int) -> Double {
      // A run costs some two milliseconds whatever the test does.
      Double(known[test, default: 0] + 1) / (table.tests[test].seconds + 0.002)
    }
    let sorted = tests.map { (test: $0, worth: worth($0)) }.sorted {
      ($1.worth, $0.test) < ($0.worth, $1.test)
    }
    let order = sorted.map(\.test)
    return [Array(order.prefix(1)), Array(order.dropFirst().prefix(4)), Array(order.dropFirst(5))]
      .filter { !$0.isEmpty }
  }
}
