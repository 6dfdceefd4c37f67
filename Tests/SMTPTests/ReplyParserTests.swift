import SMTP
import Testing

@Suite struct `A reply parser` {
  private func parse(_ octets: [UInt8], _ feeding: Feeding = .whole) throws -> [SMTPReply] {
    var parser = SMTPReplyParser()
    return try feeding.chunks(of: octets).flatMap { try parser.consume($0) }
  }

  @Test(arguments: Feeding.allCases)
  func `reads replies of one and of many lines`(feeding: Feeding) throws {
    let octets = wire("220 ready\n250-mx\n250-SIZE 10\n250 HELP\n354 go\n")
    let replies = try parse(octets, feeding)
    #expect(replies.map(\.code) == [220, 250, 354])
    #expect(replies.map(\.lines) == [["ready"], ["mx", "SIZE 10", "HELP"], ["go"]])
  }

  @Test(arguments: ["250\n", "250 \n"])
  func `takes a code without text`(text: String) throws {
    #expect(try parse(wire(text)).map(\.lines) == [[""]])
  }

  @Test func `keeps an unfinished reply for later`() throws {
    var parser = SMTPReplyParser()
    #expect(try parser.consume(wire("250-mx\n2")).isEmpty)
    #expect(parser.isInsideReply)
    #expect(try parser.consume(wire("50 end\n")).count == 1)
    #expect(!parser.isInsideReply)
  }

  @Test func `takes text beyond ASCII and a tab`() throws {
    #expect(try parse(wire("550 Zoë\tis out\n")).map(\.lines) == [["Zoë\tis out"]])
  }

  /// Found by fuzzing (smtp-reply, seed 1): 512 octets of no UTF-8 became 1,500 octets of text.
  @Test func `reads a long line that is no UTF-8 as text that fits into a line`() throws {
    let octets = Array("250 ".utf8) + [UInt8](repeating: 0xff, count: 506) + [0x0d, 0x0a]
    let reply = try #require(try parse(octets).first)
    #expect(try SMTPReply(code: reply.code, lines: reply.lines) == reply)
    #expect(try parse(reply.octets) == [reply])
  }

  @Test func `shows octets that are no UTF-8 as question marks`() throws {
    let octets = Array("250 Zo".utf8) + [0xeb] + Array(" ok\r\n".utf8)
    #expect(try parse(octets).map(\.lines) == [["Zo? ok"]])
  }

  struct Refusal: CustomTestStringConvertible {
    var testDescription: String
    var octets: [UInt8]
    var error: SMTPReplyError
  }

  static let refusals = [
    Refusal(
      testDescription: "bare LF", octets: Array("250 ok\n".utf8), error: .bareLineBreak),
    Refusal(
      testDescription: "bare CR", octets: Array("250 o\rk\r\n".utf8), error: .bareLineBreak),
    Refusal(testDescription: "no code", octets: wire("hello\n"), error: .invalidCode("hel")),
    Refusal(testDescription: "two digits", octets: wire("25\n"), error: .invalidCode("25")),
    Refusal(testDescription: "code 199", octets: wire("199 x\n"), error: .invalidCode("199")),
    Refusal(testDescription: "code 260", octets: wire("260 x\n"), error: .invalidCode("260")),
    Refusal(testDescription: "four digits", octets: wire("2500\n"), error: .invalidSeparator(48)),
    Refusal(
      testDescription: "two codes", octets: wire("250-a\n251 b\n"),
      error: .differentCodes(first: 250, later: 251)),
    Refusal(testDescription: "NUL", octets: wire("250 \0\n"), error: .controlCharacter(0)),
  ]

  @Test(arguments: refusals, Feeding.allCases)
  func `refuses what is no reply`(refusal: Refusal, feeding: Feeding) {
    let error = #expect(throws: SMTPReplyError.self) { try parse(refusal.octets, feeding) }
    #expect(error == refusal.error)
  }

  @Test func `takes a line of 512 octets and refuses one more`() throws {
    let line = "250 " + String(repeating: "x", count: 506)
    #expect(try parse(wire(line + "\n")).count == 1)
    let error = #expect(throws: SMTPReplyError.self) { try parse(wire(line + "x\n")) }
    #expect(error == .lineTooLong(limit: 512))
  }

  @Test func `refuses more lines than its limit`() throws {
    var parser = SMTPReplyParser(countLimit: 2)
    #expect(try parser.consume(wire("250-a\n250 b\n")).count == 1)
    let error = #expect(throws: SMTPReplyError.self) {
      try parser.consume(wire("250-a\n250-b\n250 c\n"))
    }
    #expect(error == .tooManyLines(limit: 2))
  }

  @Test func `stays refused after an error`() {
    var parser = SMTPReplyParser()
    #expect(throws: SMTPReplyError.bareLineBreak) { try parser.consume("\n".utf8) }
    #expect(throws: SMTPReplyError.bareLineBreak) { try parser.consume(wire("250 ok\n")) }
  }
}
