import HTTPCore
import Testing

@Suite struct `UTF-8 that arrives in pieces` {
  /// Bytes that are no UTF-8, and how many of them are still the start of a text.
  struct Broken: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var soundCount: Int

    init(_ name: String, _ bytes: [UInt8], sound soundCount: Int) {
      testDescription = name
      self.bytes = bytes
      self.soundCount = soundCount
    }
  }

  static let broken = [
    Broken("a lone continuation", [0x41, 0x80], sound: 1),
    Broken("two bytes for what one holds", [0xc1, 0xbf], sound: 0),
    Broken("two bytes for NUL", [0xc0, 0x80], sound: 0),
    Broken("three bytes for what two hold", [0xe0, 0x9f, 0xbf], sound: 1),
    Broken("four bytes for what three hold", [0xf0, 0x8f, 0xbf, 0xbf], sound: 1),
    Broken("a high surrogate", [0xed, 0xa0, 0x80], sound: 1),
    Broken("a low surrogate", [0xed, 0xbf, 0xbf], sound: 1),
    Broken("above the last scalar", [0xf4, 0x90, 0x80, 0x80], sound: 1),
    Broken("a byte that never stands", [0x61, 0xf5, 0x80], sound: 1),
    Broken("ff", [0xff], sound: 0),
    Broken("a cut character and a letter", [0xe2, 0x82, 0x41], sound: 2),
    Broken("a cut character and another", [0xf0, 0x9f, 0x98, 0xe2], sound: 3),
    Broken(
      "a fault after sixteen letters", [UInt8](repeating: 0x61, count: 16) + [0xfe], sound: 16),
    Broken("a bound that outlives its byte", [0xe0, 0xa0, 0x80, 0xe1, 0x80, 0xc0], sound: 5),
  ]

  static let texts = [
    "", "plain", "κόσμε", "Grüße aus Köln", "€", "\u{7f}\u{80}\u{7ff}\u{800}\u{ffff}",
    "\u{10000}\u{10FFFF}", "\u{d7ff}\u{e000}", "😀 twelve letters 😀", "\0",
    // U+FDD0 and U+FFFE stand for no character, and may be sent.
    String(decoding: [0xef, 0xb7, 0x90, 0xef, 0xbf, 0xbe], as: UTF8.self),
  ]

  @Test(arguments: texts)
  func `accepts a text at once`(text: String) {
    var validator = UTF8Validator()
    let isAccepted = validator.accept(Array(text.utf8))
    #expect(isAccepted)
    #expect(validator.isComplete)
  }

  @Test(arguments: texts)
  func `accepts a text byte by byte`(text: String) {
    var validator = UTF8Validator()
    let isAccepted = text.utf8.allSatisfy { validator.accept([$0]) }
    #expect(isAccepted)
    #expect(validator.isComplete)
  }

  @Test(arguments: broken)
  func `refuses bytes at once`(broken: Broken) {
    var validator = UTF8Validator()
    let isAccepted = validator.accept(broken.bytes)
    #expect(!isAccepted)
  }

  @Test(arguments: broken)
  func `refuses at the very byte`(broken: Broken) {
    var validator = UTF8Validator()
    let count = broken.bytes.prefix { validator.accept([$0]) }.count
    #expect(count == broken.soundCount)
  }

  @Test(
    arguments: [[0xc3], [0xe2], [0xe2, 0x82], [0xf0, 0x9f], [0xf0, 0x9f, 0x98]] as [[UInt8]])
  func `a cut character is not complete`(bytes: [UInt8]) {
    var validator = UTF8Validator()
    let isAccepted = validator.accept(bytes)
    #expect(isAccepted)
    #expect(!validator.isComplete)
  }

  @Test func `agrees with the standard library on all pairs of bytes`() {
    let differing = (0..<65_536).filter { pair in
      let bytes = [UInt8(pair >> 8), UInt8(pair & 0xff)]
      var validator = UTF8Validator()
      let isValid = validator.accept(bytes) && validator.isComplete
      return isValid != (String(validating: bytes, as: UTF8.self) != nil)
    }
    #expect(differing == [])
  }
}
