import FirstRed
import Testing

@Suite struct Witnesses {
  @Test func `always-twelve`() {
    #expect(sign(seatsLeft: 2) == "2 seats left")
  }

  @Test func `one-seats-left`() {
    #expect(sign(seatsLeft: 1) == "1 seat left")
  }

  @Test func `zero-seats-left`() {
    #expect(sign(seatsLeft: 0) == "sold out")
  }

  @Test func `minus-one-seats-left`() {
    #expect(sign(seatsLeft: -1) == "sold out")
  }

  @Test func `keeps-two-for-friends`() {
    #expect(sign(seatsLeft: 2) != "sold out")
    #expect(sign(seatsLeft: 1) != "sold out")
  }
}
