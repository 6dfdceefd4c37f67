import StringCalculator
import Testing

@Suite struct StringCalculatorTests {
  @Test func `one number is its own total`() throws {
    let total = try total(of: "12")
    #expect(total == 12)
  }

  @Test func `an empty list has the total 0`() throws {
    let total = try total(of: "")
    #expect(total == 0)
  }

  @Test func `numbers with commas between them are added`() throws {
    let total = try total(of: "12,7,30")
    #expect(total == 49)
  }

  @Test func `a line break separates too`() throws {
    let total = try total(of: "12\n7")
    #expect(total == 19)
  }

  @Test func `a line break from Windows separates too`() throws {
    let total = try total(of: "12\r\n7")
    #expect(total == 19)
  }

  @Test func `what is not a number is refused`() {
    #expect(throws: TotalError.notANumber("seven")) { try total(of: "12,seven,30") }
  }

  @Test func `a missing number is refused`() {
    #expect(throws: TotalError.notANumber("")) { try total(of: "12,,30") }
  }

  @Test func `blanks around a number do not count`() throws {
    let total = try total(of: "12 , 7")
    #expect(total == 19)
  }

  @Test func `a blank does not separate`() {
    #expect(throws: TotalError.notANumber("12 7")) { try total(of: "12 7") }
  }

  @Test func `a line break after the last number does not count`() throws {
    let total = try total(of: "12\n7\n")
    #expect(total == 19)
  }

  @Test func `the first line may name a separator`() throws {
    let total = try total(of: "//;\n12;7")
    #expect(total == 19)
  }

  @Test func `any character can be named`() throws {
    let total = try total(of: "//|\n12|7")
    #expect(total == 19)
  }

  @Test func `comma and line break separate beside the named one`() throws {
    let total = try total(of: "//;\n12;7,30\n1")
    #expect(total == 50)
  }

  @Test func `a number below zero is refused`() {
    #expect(throws: TotalError.negative([-7])) { try total(of: "12,-7") }
  }

  @Test func `all numbers below zero are named, in their order`() {
    #expect(throws: TotalError.negative([-3, -7])) { try total(of: "-3,12,-7") }
  }

  @Test func `a number above a thousand does not count`() throws {
    let total = try total(of: "12,1001")
    #expect(total == 12)
  }

  @Test func `a thousand counts`() throws {
    let total = try total(of: "12,1000")
    #expect(total == 1012)
  }

  @Test func `a barcode longer than an Int does not count either`() throws {
    let total = try total(of: "12,10012345670000000018")
    #expect(total == 12)
  }
}
