import JSON
import Testing

@Suite struct `Parsing JSON` {
  @Test func `works as the documentation says`() throws {
    let order = try JSONValue(parsing: #"{"total": 12.50, "paid": false}"#)
    #expect(order["total"]?.number == JSONNumber("12.5"))
    #expect(order["paid"]?.bool == false)
  }

  @Test func `reads every kind of value`() throws {
    let value = try JSONValue(parsing: #" [null, true, false, -7, "a", {"b": []}] "#)
    #expect(value == [nil, true, false, -7, "a", ["b": []]])
  }

  @Test func `keeps members in their order`() throws {
    let value = try JSONValue(parsing: #"{"b": 1, "a": 2, "c": 3}"#)
    #expect(value.object?.members.map(\.name) == ["b", "a", "c"])
  }

  @Test func `finds each of many members by name`() throws {
    let text = "{" + (0..<500).map { "\"n\($0)\": \($0)" }.joined(separator: ",") + "}"
    let value = try JSONValue(parsing: text)
    for number in 0..<500 { #expect(value["n\(number)"]?.number?.integer == number) }
  }

  @Test func `resolves every escape`() throws {
    let value = try JSONValue(parsing: #""\"\\\/\b\f\n\r\t\u0041\u00e9\ud834\udd1e""#)
    #expect(value.string == "\"\\/\u{8}\u{c}\n\r\tAé\u{1d11e}")
  }

  @Test func `keeps names apart that differ only by normalisation`() throws {
    let value = try JSONValue(parsing: #"{"\u00e9": 1, "e\u0301": 2}"#)
    #expect(value["\u{e9}"] == 1)
    #expect(value["e\u{301}"] == 2)
  }

  @Test func `lets the last duplicate win where it is asked to`() throws {
    let options = JSONParsingOptions(duplicateMembers: .keepLast)
    let value = try JSONValue(parsing: #"{"a": 1, "b": 2, "a": 3}"#, options: options)
    #expect(value == ["a": 3, "b": 2])
    #expect(value.object?.count == 2)
  }

  @Test func `sees a duplicate among many members`() {
    let many = (0..<50).map { "\"n\($0)\": 0" }.joined(separator: ",")
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: "{\(many), \"n7\": 1}")
    }
    #expect(error?.reason == .duplicateMember("n7"))
  }

  @Test func `nests as deep as its limit and no deeper`() throws {
    let options = JSONParsingOptions(maximumDepth: 3)
    #expect(try JSONValue(parsing: "[[[]]]", options: options) == [[[]]])
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: "[[[[]]]]", options: options)
    }
    #expect(error?.reason == .tooDeep(limit: 3))
  }

  @Test func `refuses a hundred thousand open brackets`() {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: String(repeating: "[", count: 100_000))
    }
    #expect(error?.reason == .tooDeep(limit: 128))
  }

  @Test func `never goes deeper than a stack can bear`() throws {
    let depth = JSONParsingOptions.deepest
    let options = JSONParsingOptions(maximumDepth: .max)
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(try JSONValue(parsing: text, options: options).array?.count == 1)
    #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: "[" + text + "]", options: options)
    }
  }

  @Test func `tells line, column and byte of a fault`() {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: "{\n  \"é\": tru\n}")
    }
    #expect(error?.line == 2)
    #expect(error?.column == 11)
    #expect(error?.byteOffset == 13)
    #expect(error?.description == "line 2, column 11 (byte 13): expected true, found byte 0x0a")
  }

  @Test(arguments: ByteCase.refused)
  func `refuses bytes that are no UTF-8`(_ example: ByteCase) {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: [0x22] + example.bytes + [0x22])
    }
    #expect(error?.reason == .invalidUTF8)
  }

  @Test(arguments: ByteCase.accepted)
  func `takes the outermost scalars of each length`(_ example: ByteCase) throws {
    let value = try JSONValue(parsing: [0x22] + example.bytes + [0x22])
    #expect(value.string.map { Array($0.utf8) } == example.bytes)
  }
}

struct ByteCase: CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]

  static let refused = [
    ByteCase(testDescription: "a lone continuation", bytes: [0x80]),
    ByteCase(testDescription: "an overlong slash of two bytes", bytes: [0xc0, 0xaf]),
    ByteCase(testDescription: "an overlong form of three bytes", bytes: [0xe0, 0x9f, 0xbf]),
    ByteCase(testDescription: "an overlong form of four bytes", bytes: [0xf0, 0x8f, 0xbf, 0xbf]),
    ByteCase(testDescription: "a surrogate", bytes: [0xed, 0xa0, 0x80]),
    ByteCase(testDescription: "beyond U+10FFFF", bytes: [0xf4, 0x90, 0x80, 0x80]),
    ByteCase(testDescription: "a sequence cut short", bytes: [0xe2, 0x82]),
    ByteCase(testDescription: "a bad third byte", bytes: [0xe2, 0x82, 0x41]),
  ]

  static let accepted = [
    ByteCase(testDescription: "U+0080", bytes: [0xc2, 0x80]),
    ByteCase(testDescription: "U+0800", bytes: [0xe0, 0xa0, 0x80]),
    ByteCase(testDescription: "U+D7FF", bytes: [0xed, 0x9f, 0xbf]),
    ByteCase(testDescription: "U+10000", bytes: [0xf0, 0x90, 0x80, 0x80]),
    ByteCase(testDescription: "U+10FFFF", bytes: [0xf4, 0x8f, 0xbf, 0xbf]),
  ]
}
