import Testing
import TokenAnatomy

@Suite struct TokenAnatomyTests {
  private typealias Problem = TokenAnatomy.Problem

  /// The first example of RFC 7515, appendix A.1, signed with a key that is not here.
  private let head = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
  private let claims =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
  private let signature = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
  private var token: String { "\(head).\(claims).\(signature)" }

  @Test func `reads the header, letter by letter as it was written`() throws {
    #expect(
      try TokenAnatomy(reading: token).header == "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}")
  }

  @Test func `reads the payload without any key: it is encoded, not encrypted`() throws {
    #expect(
      try TokenAnatomy(reading: token).payload
        == "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}")
  }

  @Test func `reads a payload though it is signed, whatever the signature is`() throws {
    let original = try TokenAnatomy(reading: token)
    let forged = try TokenAnatomy(reading: "\(head).\(claims).AAAA")
    #expect(forged.payload == original.payload)
    #expect(forged.signature != original.signature)
  }

  @Test func `gives the signature as bytes, which are no text`() throws {
    #expect(
      try TokenAnatomy(reading: token).signature == [
        116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77,
        105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
      ])
  }

  @Test func `takes an empty signature for a part`() throws {
    #expect(try TokenAnatomy(reading: "e30.e30.").signature == [])
  }

  @Test(arguments: [("", 1), ("e30", 1), ("e30.e30", 2), ("e30.e30.AAAA.AAAA", 4)])
  func `refuses another number of parts than three`(token: String, found: Int) {
    #expect(throws: Problem.notThreeParts(found: found)) { try TokenAnatomy(reading: token) }
  }

  @Test func `refuses the five parts of an encrypted token`() {
    #expect(throws: Problem.notThreeParts(found: 5)) {
      try TokenAnatomy(reading: "e30.AAAA.AAAA.AAAA.AAAA")
    }
  }

  @Test func `knows minus and underscore`() throws {
    #expect(try TokenAnatomy(reading: "e30.e30.-_8").signature == [251, 255])
  }

  @Test(arguments: ["+", "/"] as [Character])
  func `does not know the two characters that a web address cannot hold`(stray: Character) {
    #expect(throws: Problem.strayCharacter(stray, in: .signature)) {
      try TokenAnatomy(reading: "e30.e30.AA\(stray)A")
    }
  }

  @Test func `refuses padding`() {
    #expect(throws: Problem.strayCharacter("=", in: .payload)) {
      try TokenAnatomy(reading: "e30.e30=.AAAA")
    }
  }

  @Test func `refuses the line break that was copied too`() {
    #expect(throws: Problem.strayCharacter("\n", in: .signature)) {
      try TokenAnatomy(reading: "e30.e30.AAAA\n")
    }
  }

  @Test(arguments: [("e30.e30.AAAAA", 5), ("e30.e30.A", 1)])
  func `refuses one character that is left at the end`(token: String, length: Int) {
    #expect(throws: Problem.incomplete(.signature)) { try TokenAnatomy(reading: token) }
  }

  @Test(arguments: ["AB", "AAB"])
  func `refuses bits that are left and not zero`(end: String) {
    #expect(throws: Problem.leftoverBits(.signature)) {
      try TokenAnatomy(reading: "e30.e30.\(end)")
    }
  }

  @Test func `reads names beyond ASCII`() throws {
    #expect(try TokenAnatomy(reading: "e30.eyJzdWIiOiJab8OrIn0.").payload == "{\"sub\":\"Zoë\"}")
  }

  @Test func `refuses a header and a payload that are no text`() {
    #expect(throws: Problem.notText(.header)) { try TokenAnatomy(reading: "_w.e30.") }
    #expect(throws: Problem.notText(.payload)) { try TokenAnatomy(reading: "e30._w.") }
  }
}
