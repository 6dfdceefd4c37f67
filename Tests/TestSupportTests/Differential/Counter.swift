import Synchronization
import TestDoubles
import TestSupport

/// A thing to compare: a number that can be added to, with a limit that a faulty one forgets.
final class Counter: Sendable {
  enum Operation: Equatable, CustomStringConvertible {
    case add(Int), reset
    var description: String {
      switch self {
      case .add(let number): "add \(number)"
      case .reset: "reset"
      }
    }
  }

  struct Full: Error, CustomStringConvertible {
    let limit: Int
    var description: String { "no more than \(limit)" }
  }

  private let total = Mutex(0)
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func perform(_ operation: Operation) throws -> Int {
    try total.withLock { total in
      switch operation {
      case .reset: total = 0
      case .add(let number):
        guard total + number <= limit else { throw Full(limit: limit) }
        total += number
      }
      return total
    }
  }
}

typealias CounterTest = DifferentialTest<Counter.Operation, Int>

/// Compares counters of two limits.
func counterTest(fake: Int, real: Int) -> CounterTest {
  CounterTest(
    generate: { random in
      random.number(in: 0...9) == 0 ? .reset : .add(random.number(in: 1...9))
    },
    simpler: { operation in
      guard case .add(let number) = operation else { return [] }
      return (1..<number).map { .add($0) }
    },
    fake: {
      let counter = Counter(limit: fake)
      return { try counter.perform($0) }
    },
    real: {
      let counter = Counter(limit: real)
      return { try counter.perform($0) }
    })
}
