import RomanNumerals
import Testing

@Suite struct Witnesses {
  @Test func `four-strokes`() {
    #expect(roman(4) == "IV")
  }

  @Test func `nine-by-way-of-five`() {
    #expect(roman(9) == "IX")
  }

  @Test func `forgets-ninety`() {
    #expect(roman(90) == "XC")
  }

  @Test func `swaps-fifty-and-five-hundred`() {
    #expect(roman(50) == "L")
    #expect(roman(500) == "D")
  }

  @Test func `four-hundred-backwards`() {
    #expect(roman(400) == "CD")
  }

  @Test func `each-letter-once`() {
    #expect(roman(30) == "XXX")
  }

  @Test func `leaves-the-last-stroke`() {
    #expect(roman(1) == "I")
  }

  @Test func `smallest-first`() {
    #expect(roman(6) == "VI")
  }

  @Test func `refuses-the-largest`() {
    #expect(roman(3999) == "MMMCMXCIX")
  }

  @Test func `writes-four-thousand`() {
    #expect(roman(4000) == nil)
  }

  @Test func `carves-nothing-for-zero`() {
    #expect(roman(0) == nil)
  }

  @Test func `drops-the-minus`() {
    #expect(roman(-1) == nil)
  }
}
