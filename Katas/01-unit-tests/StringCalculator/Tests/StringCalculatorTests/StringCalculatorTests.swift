import StringCalculator
import Testing

@Suite struct StringCalculatorTests {
  @Test func `one number is its own total`() throws {
    let total = try total(of: "12")
    #expect(total == 12)
  }
}
