import Adapters
import Ports
import Synchronization
import TestDoubles
import TestSupport
import Testing

@Suite struct `A source of identifiers` {
  @Test(arguments: IdentifierSourceContract.promises)
  func `that counts keeps the promise`(_ promise: IdentifierSourceContract.Promise) async throws {
    try await promise.check(IncrementingIdentifierSource())
  }

  @Test(arguments: IdentifierSourceContract.promises)
  func `of the system keeps the promise`(_ promise: IdentifierSourceContract.Promise) async throws {
    try await promise.check(RandomIdentifierSource())
  }

  @Test(arguments: Fault.allCases)
  func `that breaks a promise is rejected by it`(_ fault: Fault) async throws {
    let promise = try IdentifierSourceContract.promises.named(fault.promise)
    await withKnownIssue { try await promise.check(BrokenSource(fault: fault)) }
  }

  enum Fault: CaseIterable {
    case repeatsLater, leavesBlanks, isEmpty, givesTheSameToTwo

    var promise: String {
      switch self {
      case .repeatsLater: "each identifier differs from all before it"
      case .leavesBlanks, .isEmpty: "an identifier stands in a URL path unescaped"
      case .givesTheSameToTwo: "identifiers that are made at once differ"
      }
    }
  }

  final class BrokenSource: IdentifierSource {
    private let fault: Fault
    private let last = Mutex(0)

    init(fault: Fault) { self.fault = fault }

    func makeIdentifier() -> String {
      let number = last.withLock { last in
        last += 1
        return last
      }
      return switch fault {
      case .repeatsLater: "id-\(number % 999)"
      case .leavesBlanks: number == 50 ? "id 50" : "id-\(number)"
      case .isEmpty: number == 50 ? "" : "id-\(number)"
      case .givesTheSameToTwo: "id-\(number / 2)"
      }
    }
  }
}

@Suite struct `A source of random numbers` {
  @Test(arguments: RandomnessContract.promises, [0, 1, 7, UInt64.max])
  func `with a seed keeps the promise`(
    _ promise: RandomnessContract.Promise, seed: UInt64
  ) async throws {
    try await promise.check(SeededRandomness(seed: seed))
  }

  @Test(arguments: RandomnessContract.promises)
  func `of the system keeps the promise`(_ promise: RandomnessContract.Promise) async throws {
    try await promise.check(SystemRandomness())
  }

  @Test(arguments: Fault.allCases)
  func `that breaks a promise is rejected by it`(_ fault: Fault) async throws {
    let promise = try RandomnessContract.promises.named(fault.rawValue)
    await withKnownIssue { try await promise.check(BrokenRandomness(fault: fault)) }
  }

  /// The faults, by the promise that each breaks.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case neverSetsTheHighestBit = "each bit is set in half of the numbers"
    case drawsEachTwice = "each bit changes from one number to the next half of the time"
    case doublesBits = "neighbouring bits are equal in half of the numbers"
    var testDescription: String { "\(self)" }
  }

  final class BrokenRandomness: Randomness {
    private let fault: Fault
    private let sound = SeededRandomness(seed: 7)
    private let kept = Mutex<UInt64?>(nil)

    init(fault: Fault) { self.fault = fault }

    func next() -> UInt64 {
      switch fault {
      case .neverSetsTheHighestBit: return sound.next() >> 1
      case .doublesBits:
        let half = sound.next() & 0x5555_5555_5555_5555
        return half | half << 1
      case .drawsEachTwice:
        return kept.withLock { kept in
          if let number = kept {
            kept = nil
            return number
          }
          let number = sound.next()
          kept = number
          return number
        }
      }
    }
  }
}
