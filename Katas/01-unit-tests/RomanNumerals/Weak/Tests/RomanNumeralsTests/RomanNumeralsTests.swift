import RomanNumerals
import Testing

@Suite struct RomanNumeralsTests {
  @Test func `one is written I`() {
    #expect(roman(1) == "I")
  }

  @Test func `four is written IV`() {
    #expect(roman(4) == "IV")
  }

  @Test func `nine is written IX`() {
    #expect(roman(9) == "IX")
  }

  @Test func `a year is written with all the letters`() {
    #expect(roman(1994) == "MCMXCIV")
  }
}
