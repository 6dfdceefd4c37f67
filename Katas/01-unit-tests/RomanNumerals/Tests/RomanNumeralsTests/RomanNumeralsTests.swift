import RomanNumerals
import Testing

@Suite struct RomanNumeralsTests {
  @Test func `one is written I`() {
    #expect(roman(1) == "I")
  }
}
