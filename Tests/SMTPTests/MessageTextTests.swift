import Ports
import SMTP
import Testing

@Suite struct `A message that is read` {
  @Test(arguments: [
    "", "At four.", "a\n\nb", "=?x", "½ Tee\n.\n..", "trailing  \nblank\t", "お茶 お茶 お茶 お茶",
    String(repeating: "x", count: 2000), String(repeating: "ö", count: 400), "\n", "a\0b\u{7f}",
  ])
  func `gives back the body`(body: String) throws {
    let octets = try Letter.message(subject: "Tea", body: body + "\n").octets
    #expect(try SMTPMessageText(octets).text() == body)
  }

  @Test(arguments: [
    "", "Tea", "½ Tee", " a  b\tc ", "お茶", "=?utf-8?Q?x?=",
    String(repeating: "word ", count: 40) + "x",
    String(repeating: "ö ", count: 100) + "x", String(repeating: "🫖", count: 60),
  ])
  func `gives back the subject`(subject: String) throws {
    let octets = try Letter.message(subject: subject, body: "").octets
    #expect(try SMTPMessageText(octets)["subject"] == subject)
  }

  @Test func `gives back the mail`() throws {
    let mail = try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: "½", body: "Zoë\n.")
    let message = try SMTPMessage(
      mail, date: Moment(secondsSince1970: 0), id: SMTPMessageID("7@shop.example.com"))
    #expect(try SMTPMessageText(message.octets).mail() == mail)
  }

  @Test func `takes the address behind a name`() throws {
    let text = try SMTPMessageText(wire("From: The Shop <shop@x.y>\nTo: <ada@x.y>\n\nHi\n"))
    #expect(try text.mail().from == "shop@x.y")
    #expect(try text.mail().to == "ada@x.y")
  }

  @Test(arguments: [
    ("=?UTF-8*de?q?=C3=BC?= x", "ü x"), ("=?utf-8?B?dGVh?=", "tea"), ("a\n b", "a b"),
    ("=?utf-8?Q?a?=\n =?utf-8?Q?b?=", "ab"), ("=?latin-9?Q?a?=", "=?latin-9?Q?a?="),
    ("=?utf-8?Q?=G1?=", "=?utf-8?Q?=G1?="), ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
  ])
  func `decodes the field`(value: String, text: String) throws {
    #expect(try SMTPMessageText(wire("Subject: \(value)\n\n"))["Subject"] == text)
  }

  struct Refusal: CustomTestStringConvertible {
    var testDescription: String
    var error: SMTPMessageTextError
    init(_ text: String, _ error: SMTPMessageTextError) {
      testDescription = text
      self.error = error
    }
  }

  @Test(arguments: [
    Refusal(" folded\n\n", .malformedHeader(line: 1)),
    Refusal("A: b\nno field\n\n", .malformedHeader(line: 2)),
    Refusal("To: a@x\n\n", .missingField("From")),
    Refusal("From: a@x\n\n", .missingField("To")),
    Refusal("From: a@x\nTo: a@x\nContent-Type: text/html\n\n", .notPlainText("text/html")),
    Refusal(
      "From: a@x\nTo: a@x\nContent-Transfer-Encoding: uu\n\n", .unknownEncoding("uu")),
    Refusal(
      "From: a@x\nTo: a@x\nContent-Transfer-Encoding: base64\n\nA\n",
      .malformedBody(encoding: "base64")),
    Refusal(
      "From: a@x\nTo: a@x\nContent-Transfer-Encoding: quoted-printable\n\n=C\n",
      .malformedBody(encoding: "quoted-printable")),
  ])
  func `says what it cannot read`(refusal: Refusal) {
    let error = #expect(throws: SMTPMessageTextError.self) {
      try SMTPMessageText(wire(refusal.testDescription)).mail()
    }
    #expect(error == refusal.error)
  }
}
