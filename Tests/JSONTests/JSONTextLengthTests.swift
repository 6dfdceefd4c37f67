import JSON
import Testing

@Suite struct `A JSON string of any length` {
  private func expectSame(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let document = JSONWriter().text([.string(text), .string(text)])
    let read = try JSONValue(parsing: document)
    #expect(read == [.string(text), .string(text)], sourceLocation: sourceLocation)
    #expect(read[1]?.string?.utf8.count == text.utf8.count, sourceLocation: sourceLocation)
  }

  @Test(arguments: 0...40)
  func `is read whole`(_ length: Int) throws {
    try expectSame(String("!#[]~ abcdefghijklmnopqrstuvwxyz0123456789".prefix(length)))
  }

  @Test(arguments: 0...20)
  func `is read alone`(_ length: Int) throws {
    let text = String(repeating: "z", count: length)
    #expect(try JSONValue(parsing: "\"\(text)\"").string == text)
  }

  @Test(arguments: ["\"", "\\", "\n", "é", "𝄞"])
  func `may hold what is no plain ASCII at any place`(_ special: String) throws {
    for place in 0..<20 {
      try expectSame(String(repeating: "a", count: place) + special + "bcdefghi")
    }
  }

  @Test(arguments: [0x00, 0x0a, 0x1f] as [UInt8])
  func `holds a control character at no place`(_ control: UInt8) {
    for place in 0..<20 {
      let bytes: [UInt8] = [0x22] + Array(repeating: 0x61, count: place) + [control, 0x62, 0x22]
      let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes) }
      #expect(error?.reason == .controlCharacter(control))
      #expect(error?.byteOffset == place + 1)
    }
  }

  @Test func `makes a name that is found by its value`() throws {
    for length in 0...40 {
      let name = String(repeating: "n", count: length)
      let object = try JSONValue(parsing: "{\"a\": 0, \"\(name)x\": 1}")
      #expect(object[name + "x"] == 1)
    }
  }

  @Test func `stands once as a name, with and without escapes`() {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: #"{"name": 1, "\u006eame": 2}"#)
    }
    #expect(error?.reason == .duplicateMember("name"))
  }
}
