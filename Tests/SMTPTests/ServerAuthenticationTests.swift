import SMTP
import Testing

@Suite struct `A server with credentials` {
  /// The base64 of NUL, ada, NUL, s3cret.
  static let right = "AGFkYQBzM2NyZXQ="

  private func session(hello: String? = "EHLO c") throws -> Session {
    Session(hello: hello, credentials: try SMTPCredentials(user: "ada", password: "s3cret"))
  }

  @Test func `offers AUTH PLAIN to EHLO`() throws {
    var session = try session(hello: nil)
    #expect(session.send("EHLO c").contains("\n250-AUTH PLAIN\n"))
  }

  @Test func `takes no mail from a stranger`() throws {
    var session = try session()
    #expect(session.send("MAIL FROM:<a@x>") == "530 5.7.0 Authentication required\n")
  }

  @Test(arguments: [
    ["AUTH PLAIN \(right)"], ["auth plain \(right)"], ["AUTH PLAIN", right],
    ["AUTH PLAIN YWRhAGFkYQBzM2NyZXQ="],
  ])
  func `takes mail after the right password`(lines: [String]) throws {
    var session = try session()
    let codes = lines.flatMap { session.codes($0) }
    #expect(codes == Array(repeating: "334", count: lines.count - 1) + ["235"])
    #expect(session.codes("MAIL FROM:<a@x> AUTH=<>\nRCPT TO:<b@x>\nDATA\n.").last == "250")
    #expect(session.delivered.map(\.user) == ["ada"])
  }

  @Test(arguments: [
    ("AGFkYQBzM2NyZXR4", "535"), ("AGFkYQBzM2NyZQ==", "535"), ("AGFkeABzM2NyZXQ=", "535"),
    ("Ym9iAGFkYQBzM2NyZXQ=", "535"), ("YWRh", "535"), ("=", "535"), ("A", "501"), ("*", "501"),
    ("AGFkYQBzM2NyZXQ", "501"), ("AGFk\u{1}YQBz", "500"),
  ])
  func `refuses the response`(response: String, code: String) throws {
    var session = try session()
    #expect(session.codes("AUTH PLAIN\n\(response)") == ["334", code])
    #expect(session.codes("MAIL FROM:<a@x>") == ["530"])
  }

  @Test(arguments: [
    ("AUTH", "501"), ("AUTH LOGIN", "504"), ("AUTH PLAIN a b", "501"), ("AUTH  PLAIN", "501"),
  ])
  func `refuses the command`(line: String, code: String) throws {
    var session = try session()
    #expect(session.codes(line) == [code])
  }

  @Test func `answers AUTH before EHLO, after HELO, a second time and within a mail with 503`()
    throws
  {
    var session = try session(hello: nil)
    #expect(session.codes("AUTH PLAIN \(Self.right)") == ["503"])
    #expect(session.codes("HELO c\nAUTH PLAIN \(Self.right)") == ["250", "503"])
    _ = session.send("EHLO c")
    #expect(
      session.codes("AUTH PLAIN \(Self.right)\nAUTH PLAIN \(Self.right)") == ["235", "503"])
    #expect(session.codes("MAIL FROM:<a@x>\nAUTH PLAIN \(Self.right)") == ["250", "503"])
  }

  @Test func `takes a response of 12,288 octets and refuses one more`() throws {
    var session = try session()
    let longest = String(repeating: "A", count: 12_286)
    #expect(session.codes("AUTH PLAIN\n\(longest)") == ["334", "501"])
    #expect(session.codes("AUTH PLAIN\n\(longest)A") == ["334", "500"])
  }

  @Test func `shows a fault in place of its consent`() throws {
    let reply = try SMTPReply(code: 454, lines: ["4.7.0 Later"])
    var session = Session(
      credentials: try SMTPCredentials(user: "ada", password: "s3cret"),
      faults: [SMTPFault(at: .authentication, times: 1, answer: .reply(reply))])
    #expect(session.codes("AUTH PLAIN \(Self.right)\nMAIL FROM:<a@x>") == ["454", "530"])
    #expect(session.codes("AUTH PLAIN \(Self.right)\nMAIL FROM:<a@x>") == ["235", "250"])
  }

  @Test(arguments: Feeding.allCases, ["s3cret", String(repeating: "x", count: 600)])
  func `lets a client in with a password`(feeding: Feeding, password: String) throws {
    let submission = try SMTPSubmission(
      envelope: SMTPEnvelope(sender: .shop, recipients: [.ada]), content: wire("Tea\n"))
    var exchange = Exchange(
      feeding, credentials: try SMTPCredentials(user: "ada", password: password))
    exchange.run([submission])
    #expect(exchange.delivered.map(\.user) == ["ada"])
    #expect(!"\(exchange.server.transcript)".contains("x3cr"))
  }
}
