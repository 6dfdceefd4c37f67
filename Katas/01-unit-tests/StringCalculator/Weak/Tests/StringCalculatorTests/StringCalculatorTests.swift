import StringCalculator
import Testing

@Suite struct StringCalculatorTests {
  @Test func `an empty list has the total 0`() throws {
    let total = try total(of: "")
    #expect(total == 0)
  }

  @Test func `numbers are added`() throws {
    let total = try total(of: "12,7\n30")
    #expect(total == 49)
  }

  @Test func `a separator can be named`() throws {
    let total = try total(of: "//;\n12;7")
    #expect(total == 19)
  }

  @Test func `a word is refused`() {
    #expect(throws: TotalError.notANumber("seven")) { try total(of: "seven") }
  }

  @Test func `a number below zero is refused`() {
    #expect(throws: TotalError.negative([-7])) { try total(of: "-7") }
  }

  @Test(arguments: ["5000", "10012345670000000018"])
  func `a barcode does not count`(barcode: String) throws {
    let total = try total(of: "12,\(barcode)")
    #expect(total == 12)
  }
}
