import JSON
import Testing

@Suite struct `A JSON number` {
  private func number(_ text: String) throws -> JSONNumber {
    try #require(JSONNumber(text))
  }

  @Test(arguments: ["1", "1.0", "1e0", "10e-1", "0.1e1", "0.01E+2", "1000e-3"])
  func `is one number in all its spellings`(_ text: String) throws {
    #expect(try number(text) == 1)
    #expect(try number(text).hashValue == JSONNumber(1).hashValue)
  }

  @Test(arguments: ["0", "-0", "0.0", "0e5", "-0e999"])
  func `has one zero`(_ text: String) throws {
    #expect(try number(text) == 0)
  }

  @Test func `tells neighbours apart beyond 2^53`() throws {
    #expect(try number("9007199254740993") != number("9007199254740992"))
    #expect(try number("9007199254740993").integer == 9_007_199_254_740_993)
  }

  @Test func `tells neighbours apart beyond 64 bits`() throws {
    let small = try number("123456789012345678901234567890")
    let large = try number("123456789012345678901234567891")
    #expect(small < large)
    #expect(small.integer == nil)
    #expect(small.description == "123456789012345678901234567890")
  }

  @Test func `reaches the ends of Int`() throws {
    #expect(try number("9223372036854775807").integer == .max)
    #expect(try number("-9223372036854775808").integer == .min)
    #expect(try number("9223372036854775808").integer == nil)
    #expect(try number("-9223372036854775809").integer == nil)
  }

  @Test func `stands in the order of its worth`() throws {
    let texts = [
      "-1e1000000", "-12.5", "-12.25", "-1e-1000000", "0", "1e-1000000", "0.001", "0.1", "0.11",
      "1", "9.99", "10", "1e20", "1e1000000",
    ]
    let numbers = try texts.map(number)
    #expect(numbers.shuffled().sorted() == numbers)
  }

  @Test func `knows whether it is whole`() throws {
    #expect(try number("12.50e1").isInteger)
    #expect(try number("1e400").isInteger)
    #expect(try !number("1.5").isInteger)
    #expect(try !number("1e-400").isInteger)
  }

  @Test(arguments: [
    ("6", "3", true), ("7", "3", false), ("0", "7", true), ("0.3", "0.1", true),
    ("4.5", "1.5", true), ("0.0075", "0.0001", true), ("0.00751", "0.0001", false),
    ("1", "0.3", false), ("12391239123", "1e-8", true), ("1e308", "0.5", true),
    ("1e1000000", "3", false), ("3e1000000", "3", true), ("1", "1e1000000", false),
    ("1234567890123456789012345e9", "1234567890123456789012345", true),
    ("1234567890123456789012346e9", "1234567890123456789012345", false),
    ("-9223372036854775808", "-1", true), ("5", "0", false),
  ])
  func `knows its divisors exactly`(_ value: String, _ divisor: String, _ holds: Bool) throws {
    #expect(try number(value).isMultiple(of: number(divisor)) == holds)
  }

  @Test(arguments: [
    ("1.50", "1.5"), ("-0.001", "-0.001"), ("1e-9", "1e-9"),
    ("12345678901234567890.5", "12345678901234567890.5"),
    ("1e60", "1e60"), ("1.25e70", "1.25e70"), ("-1e21", "-1000000000000000000000"), ("-0", "0"),
  ])
  func `is written in full and read back`(_ text: String, _ written: String) throws {
    #expect(try number(text).description == written)
    #expect(try number(written) == number(text))
  }

  @Test(arguments: ["", " 1", "1 ", "1x", "\"1\"", "0x10", "--1"])
  func `is made of nothing but a number`(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func `comes near as a double`() throws {
    #expect(try number("0.1").double == 0.1)
    #expect(try number("1e400").double == .infinity)
  }
}
