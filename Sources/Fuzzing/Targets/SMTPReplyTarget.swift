import SMTP

/// The parser of an SMTP server's replies, which a client reads from anybody.
struct SMTPReplyTarget: FuzzTarget {
  let examples = [
    "220 mx.example.com ESMTP\r\n250-mx\r\n250-SIZE 1000\r\n250-AUTH PLAIN LOGIN\r\n250 HELP\r\n",
    "250 2.1.0 OK\r\n550 5.1.1 No such user\r\n354 go\r\n", "421\r\n", "250-a\r\n250 b\r\n",
  ].map { Array($0.utf8) }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    var client = SMTPClientMachine(hostName: "client.example")
    _ = client.receive(input)
    var parser = SMTPReplyParser()
    guard let replies = try? parser.consume(input) else { return false }
    var again = SMTPReplyParser()
    guard let copies = try? again.consume(replies.flatMap(\.octets)), copies == replies else {
      throw BrokenPromise("a reply is not read again as it is written")
    }
    return !replies.isEmpty
  }
}
