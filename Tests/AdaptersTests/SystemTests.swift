import Adapters
import Foundation
import Ports
import TestDoubles
import Testing

@Suite struct `The adapters of the system` {
  @Test func `tell the time of the machine`() {
    let before = Int(Date.now.timeIntervalSince1970.rounded(.down))
    let now = SystemWallClock().now().secondsSince1970
    let after = Int(Date.now.timeIntervalSince1970.rounded(.down))
    #expect((before...after).contains(now))
  }

  @Test func `draw a different number each time`() {
    let randomness = SystemRandomness()
    #expect(Set((0..<100).map { _ in randomness.next() }).count == 100)
  }

  @Test func `make identifiers that differ`() {
    let source = RandomIdentifierSource()
    #expect(Set((0..<1000).map { _ in source.makeIdentifier() }).count == 1000)
  }

  @Test func `make identifiers that stand in a path unescaped`() throws {
    let identifier = RandomIdentifierSource().makeIdentifier()
    #expect(identifier.wholeMatch(of: /[A-Za-z0-9_-]{22}/) != nil, "\(identifier)")
  }

  @Test func `carry every bit of the randomness into the identifier`() {
    let made = (0..<128).map { bit in
      RandomIdentifierSource(randomness: OneBit(bit)).makeIdentifier()
    }
    #expect(Set(made).count == 128)
  }

  @Test func `read the environment of the process`() {
    #expect(Environment.ofProcess()["PATH"] == ProcessInfo.processInfo.environment["PATH"])
    #expect(!Environment.ofProcess().names.isEmpty)
  }

  /// Two numbers, of whose 128 bits one is set.
  private struct OneBit: Randomness {
    private let draws = Spy<Void, Void>()
    private let numbers: [UInt64]

    init(_ bit: Int) { numbers = bit < 64 ? [1 << bit, 0] : [0, 1 << (bit - 64)] }

    func next() -> UInt64 {
      draws.call(())
      return numbers[draws.calls.count - 1]
    }
  }
}
