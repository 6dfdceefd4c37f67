import FirstRed
import Testing

@Suite struct FirstRedTests {
  @Test func `says how many seats are left`() {
    #expect(sign(seatsLeft: 12) == "12 seats left")
  }
}
