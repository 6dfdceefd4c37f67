import SMTP
import Testing

@Suite struct `A body` {
  @Test func `of ASCII stays as it is`() throws {
    #expect(try Letter.body("a=b\n.\n\tc") == "7bit\n\na=b\n.\n\tc\n")
  }

  @Test func `may be empty`() throws {
    #expect(try Letter.body("") == "7bit\n\n")
  }

  @Test func `with a little beyond ASCII is quoted-printable`() throws {
    #expect(
      try Letter.body("Zoë pays 1 = one and thanks all ")
        == "quoted-printable\n\nZo=C3=AB pays 1 =3D one and thanks all=20\n")
  }

  @Test func `of another script is base64 in lines of 76`() throws {
    let body = try Letter.body(String(repeating: "茶", count: 30))
    let lines = body.split(separator: "\n")
    #expect(lines.first == "base64")
    #expect(lines.dropFirst().map(\.count) == [76, 48])
  }

  @Test func `with a line over 998 octets is quoted-printable in lines of 76`() throws {
    let longest = String(repeating: "x", count: 998)
    #expect(try Letter.body(longest).hasPrefix("7bit\n"))
    let lines = try Letter.body(longest + "x").split(separator: "\n")
    #expect(lines.first == "quoted-printable")
    #expect(lines.dropFirst().allSatisfy { $0.count <= 76 })
    let text = lines.dropFirst().joined(separator: "\n").replacing("=\n", with: "")
    #expect(text == longest + "x")
  }

  @Test func `with NUL is encoded`() throws {
    #expect(try Letter.body("a long line with \0 in it").contains("with =00 in"))
  }
}
