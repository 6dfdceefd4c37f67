import TestDoubles
import Testing

@Suite struct `Random streams with faults in them` {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `give the same events and answers however they are cut`(seed: UInt64) throws {
    var fuzz = WebSocketFuzz(SeededRandomness(seed: seed))
    for _ in 0..<250 { try fuzz.step() }
    #expect(fuzz.tally.cases == 250)
  }

  @Test func `hold sound messages, clean ends and broken rules`() throws {
    var fuzz = WebSocketFuzz(SeededRandomness(seed: 5))
    for _ in 0..<200 { try fuzz.step() }
    #expect(fuzz.tally.messages > 50)
    #expect(fuzz.tally.cleanEnds > 10)
    #expect(fuzz.tally.failures > 50)
  }
}
