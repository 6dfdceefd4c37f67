import SMTP
import Testing

@Suite struct `A subject` {
  @Test func `of short ASCII stands as it is`() throws {
    #expect(try Letter.subject("Your order 7 (paid)") == "Subject: Your order 7 (paid)")
  }

  @Test func `may be empty`() throws {
    #expect(try Letter.subject("") == "Subject: ")
  }

  @Test func `is folded between words, at 78 octets`() throws {
    let subject = String(repeating: "delivery ", count: 16) + "end"
    let lines = try Letter.subject(subject).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= 78 })
    #expect(lines.joined() == "Subject: \(subject)")
  }

  @Test func `beyond ASCII is an encoded word`() throws {
    #expect(try Letter.subject("½ Tee") == "Subject: =?utf-8?Q?=C2=BD_Tee?=")
  }

  @Test func `of another script is base64`() throws {
    #expect(try Letter.subject("お茶") == "Subject: =?utf-8?B?44GK6Iy2?=")
  }

  @Test(arguments: [
    ("a  b", "a__b"), (" a", "_a"), ("a ", "a_"), ("a\tb", "a=09b"), ("=?utf", "=3D=3Futf"),
  ])
  func `that folding would change is encoded`(subject: String, word: String) throws {
    #expect(try Letter.subject(subject) == "Subject: =?utf-8?Q?\(word)?=")
  }

  @Test(arguments: ["ö", "茶", "🫖", "x"])
  func `of any length is words of at most 75 octets, none of which splits a scalar`(
    unit: String
  ) throws {
    let lines = try Letter.subject(String(repeating: unit, count: 200)).split(separator: "\n")
    #expect(lines.count > 2)
    for (index, line) in lines.enumerated() {
      #expect(line.count <= 76 && (index == 0 || line.hasPrefix(" =?utf-8?")))
      let payload = line.split(separator: "?")[3]
      let isBase64 = line.contains("?B?")
      #expect(!isBase64 || payload.count.isMultiple(of: 4))
      // A word of base64 starts with the first digit of the unit's own encoding.
      #expect(isBase64 || payload.hasPrefix(unit == "x" ? "x" : "=C3=B6"))
    }
  }
}
