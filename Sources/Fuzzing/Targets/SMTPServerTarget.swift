import SMTP

/// The server's side of SMTP, fed with what no client should send.
struct SMTPServerTarget: FuzzTarget {
  let examples = [
    "EHLO c\r\nMAIL FROM:<a@x> SIZE=9 BODY=8BITMIME\r\nRCPT TO:<b@x>\r\nDATA\r\nHi\r\n..\r\n.\r\nQUIT\r\n",
    "HELO c\r\nMAIL FROM:<>\r\nRCPT TO:<@r,@s:\"a>b\"@[127.0.0.1]>\r\nVRFY a\r\nNOOP x\r\nDATA\r\n.\r\nRSET\r\n",
    "EHLO c\r\nAUTH PLAIN AGFkYQBzM2NyZXQ=\r\nAUTH PLAIN\r\n*\r\nAUTH PLAIN\r\nAGFkYQBz\r\n"
      + "MAIL FROM:<a@x>\r\nRCPT TO:<b@x>\r\nDATA\r\nA: b\r\n\r\nc\r\n.\r\n",
    "EHLO c\r\nMAIL FROM:<a@x>\r\nRCPT TO:<b@x>\r\nDATA\r\n\n.\r\n\r\n.\n\r.\r\r\n.\r\nRSET\r\n"
      + "MAIL FROM:<a@x>\r\nRCPT TO:<b@x>\r\nDATA\r\n..\r\n.\r\n",
  ].map { Array($0.utf8) }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    let whole = Outcome(of: [input])
    if whole != Outcome(of: Self.pieces(input)) {
      throw BrokenPromise("the outcome depends on how the octets arrive")
    }
    for message in whole.messages {
      let submission = try? SMTPSubmission(envelope: message.envelope, content: message.content)
      if submission == nil {
        throw BrokenPromise("a message is taken that no client may send on")
      }
    }
    var parser = SMTPReplyParser()
    if (try? parser.consume(whole.replies)) == nil || parser.isInsideReply {
      throw BrokenPromise("the server writes something else than whole replies")
    }
    return !whole.messages.isEmpty
  }

  /// The octets in pieces of one to five, by the length of the whole.
  private static func pieces(_ octets: [UInt8]) -> [[UInt8]] {
    let step = 1 + octets.count % 5
    return stride(from: 0, to: octets.count, by: step).map {
      Array(octets[$0..<min($0 + step, octets.count)])
    }
  }

  /// What a session comes to.
  private struct Outcome: Equatable {
    var replies: [UInt8] = []
    var messages: [SMTPReceivedMessage] = []

    init(of chunks: [[UInt8]]) {
      var server = SMTPServerMachine(hostName: "mx.example")
      for action in server.open() + chunks.flatMap({ server.receive($0) }) {
        switch action {
        case .send(let octets), .sendSlowly(let octets, _): replies += octets
        case .deliver(let message): messages.append(message)
        case .close: break
        }
      }
    }
  }
}
