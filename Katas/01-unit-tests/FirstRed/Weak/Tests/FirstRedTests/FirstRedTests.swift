import FirstRed
import Testing

@Suite struct FirstRedTests {
  @Test func `says how many seats are left`() {
    #expect(sign(seatsLeft: 12) == "12 seats left")
  }

  @Test func `counts down as seats are sold`() {
    #expect(sign(seatsLeft: 2) == "2 seats left")
  }

  @Test func `says sold out when none is left`() {
    #expect(sign(seatsLeft: 0) == "sold out")
  }
}
