import RomanNumerals
import Testing

@Suite struct RomanNumeralsTests {
  @Test func `one is written I`() {
    #expect(roman(1) == "I")
  }

  @Test func `two is written II`() {
    #expect(roman(2) == "II")
  }

  @Test func `three is written III`() {
    #expect(roman(3) == "III")
  }

  @Test func `five is written V`() {
    #expect(roman(5) == "V")
  }

  @Test func `six is written VI`() {
    #expect(roman(6) == "VI")
  }

  @Test func `ten is written X`() {
    #expect(roman(10) == "X")
  }

  @Test func `twenty is written XX`() {
    #expect(roman(20) == "XX")
  }

  @Test func `four is written IV`() {
    #expect(roman(4) == "IV")
  }

  @Test func `nine is written IX`() {
    #expect(roman(9) == "IX")
  }

  @Test(arguments: [
    (40, "XL"),
    (50, "L"),
    (90, "XC"),
  ])
  func `tens are written with X, L and C`(number: Int, numeral: String) {
    #expect(roman(number) == numeral)
  }

  @Test(arguments: [
    (100, "C"),
    (400, "CD"),
    (500, "D"),
    (900, "CM"),
  ])
  func `hundreds are written with C, D and M`(number: Int, numeral: String) {
    #expect(roman(number) == numeral)
  }

  @Test(arguments: [
    (1000, "M"),
    (1994, "MCMXCIV"),
    (3999, "MMMCMXCIX"),
  ])
  func `thousands are written with M`(number: Int, numeral: String) {
    #expect(roman(number) == numeral)
  }

  @Test func `zero has no numeral`() {
    #expect(roman(0) == nil)
  }

  @Test func `numbers below zero have no numeral`() {
    #expect(roman(-1) == nil)
  }

  @Test func `four thousand has no numeral`() {
    #expect(roman(4000) == nil)
  }
}
