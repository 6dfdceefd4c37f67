import Foundation

/// What a worker is asked to do, in the lines that `MutantOrders` reads.
struct WorkOrder {
  private(set) var text: String

  /// Begins an order.
  ///
  /// - Parameters:
  ///   - modules: The test modules that judge.
  ///   - tests: The tests that mutants name by their indices.
  ///   - memory: How much the process may take beyond what it starts with, in MiB; 0 for any.
  init(modules: [String], tests: [ReachTable.Test] = [], memory: Int = 0) {
    let names = modules.map(NSRegularExpression.escapedPattern).joined(separator: "|")
    text = memory > 0 ? "memory\t\(memory)\n" : ""
    text += "suite\t^(\(names))\\.\n"
    for test in tests {
      text += "test\t^\(NSRegularExpression.escapedPattern(for: test.id))$\n"
    }
  }

  mutating func addGreen(times: Int, limit: Duration) {
    text += "green\t\(times)\t\(limit.milliseconds)\n"
  }

  mutating func addTrap(limit: Duration) { text += "trap\t\(limit.milliseconds)\n" }

  mutating func addMutant(_ id: Int, budget: Int, limit: Duration, batches: [[Int]]) {
    let words = batches.map { $0.map(String.init).joined(separator: ",") }.joined(separator: "|")
    text += "mutant\t\(id)\t\(budget)\t\(limit.milliseconds)\t\(words)\n"
  }
}

extension Duration {
  /// The whole milliseconds, at least one.
  fileprivate var milliseconds: Int { max(1, Int(self / .milliseconds(1))) }
}
