import StringCalculator
import Testing

@Suite struct Witnesses {
  @Test func `no-list-no-total`() throws {
    let total = try total(of: "")
    #expect(total == 0)
  }

  @Test func `knows-one-line-break`() throws {
    let total = try total(of: "12\r\n7")
    #expect(total == 19)
  }

  @Test func `counts-nonsense-as-nothing`() {
    #expect(throws: TotalError.notANumber("seven")) { try total(of: "12,seven,30") }
  }

  @Test func `forgives-a-missing-number`() {
    #expect(throws: TotalError.notANumber("")) { try total(of: "12,,30") }
  }

  @Test func `glues-numbers-together`() {
    #expect(throws: TotalError.notANumber("12 7")) { try total(of: "12 7") }
  }

  @Test func `chokes-on-blanks`() throws {
    let total = try total(of: "12 , 7")
    #expect(total == 19)
  }

  @Test func `trips-over-the-last-line-break`() throws {
    let total = try total(of: "12\n7\n")
    #expect(total == 19)
  }

  @Test func `knows-only-the-semicolon`() throws {
    let total = try total(of: "//|\n12|7")
    #expect(total == 19)
  }

  @Test func `forgets-the-comma`() throws {
    let total = try total(of: "//;\n12;7,30")
    #expect(total == 49)
  }

  @Test func `takes-crates-away`() {
    #expect(throws: TotalError.negative([-7])) { try total(of: "12,-7") }
  }

  @Test func `names-the-first-only`() {
    #expect(throws: TotalError.negative([-3, -7])) { try total(of: "-3,12,-7") }
  }

  @Test func `a-thousand-is-too-many`() throws {
    let total = try total(of: "12,1000")
    #expect(total == 1012)
  }

  @Test func `counts-the-barcode`() throws {
    let total = try total(of: "12,1001")
    #expect(total == 12)
  }

  @Test func `chokes-on-a-long-barcode`() throws {
    let total = try total(of: "12,10012345670000000018")
    #expect(total == 12)
  }
}
