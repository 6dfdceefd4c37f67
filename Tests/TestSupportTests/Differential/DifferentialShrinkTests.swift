import Synchronization
import TestDoubles
import TestSupport
import Testing

@Suite struct `Shrinking a difference` {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `leaves the known minimum`(seed: UInt64) async throws {
    // Numbers whose sum is just above the limit: none can be left out or be any smaller.
    let difference = try #require(
      try await counterTest(fake: 100, real: 20).run(seed: seed).difference)
    let numbers = difference.steps.map { step in
      if case .add(let number) = step.operation { number } else { 0 }
    }
    #expect(numbers.reduce(0, +) == 21, "\(numbers)")
    #expect(difference.isMinimal)
  }

  @Test func `removes what comes after and between`() async throws {
    let test = DifferentialTest<Int, Int>(
      generate: { $0.number(in: 0...99) },
      fake: { forgetful(of: [13, 77]) }, real: { { $0 } })
    let difference = try #require(
      try await test.run(seed: 3, sequences: 20, length: 400).difference)
    #expect(difference.steps.map(\.operation) == [13, 77])
    #expect(difference.originalCount > 2)
  }

  @Test func `says that its budget ended`() async throws {
    let test = counterTest(fake: 1_000, real: 100)
    let difference = try #require(
      try await test.run(seed: 1, sequences: 50, budget: 3).difference)
    #expect(!difference.isMinimal)
    #expect("\(difference)".contains("The budget ended before the shrinking did."))
  }

  @Test func `does not shrink what cannot be repeated`() async throws {
    let isFirst = Mutex(true)
    let test = DifferentialTest<Int, Int>(
      generate: { _ in 5 },
      fake: {
        let isWrong = isFirst.withLock { first in
          defer { first = false }
          return first
        }
        return { isWrong ? $0 + 1 : $0 }
      }, real: { { $0 } })
    let difference = try #require(try await test.run(seed: 1).difference)
    #expect(!difference.isRepeatable)
    #expect("\(difference)".contains("agreed when they were run again"))
  }

  /// A fake that answers wrongly to the last of these numbers when it has seen all before it.
  private func forgetful(of numbers: [Int]) -> @Sendable (Int) -> Int {
    let left = Spy<Int, Void>()
    return { number in
      let isNext = numbers.indices.contains(left.calls.count) && numbers[left.calls.count] == number
      if isNext { left.call(number) }
      return isNext && left.calls.count == numbers.count ? -1 : number
    }
  }
}
