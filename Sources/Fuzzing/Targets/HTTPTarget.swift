import HTTPCore

/// A server connection: no cut of the bytes changes what was asked and what is answered.
struct HTTPTarget: FuzzTarget {
  let examples = [
    "GET /rates?to=USD HTTP/1.1\r\nHost: bank.example:80\r\nAccept: */*\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET /x HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: [::1]:80\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"
      + "5;a=\"b\"\r\nhello\r\n1\r\n!\r\n0\r\nDigest: x\r\n\r\n",
    "OPTIONS * HTTP/1.0\r\nConnection: keep-alive\r\n\r\n\r\nGET http://a/b HTTP/1.1\r\nHost: a\r\n\r\n",
  ].map { Array($0.utf8) }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    let whole = Self.conversation(input, step: max(1, input.count))
    let step = 1 + Int(input.first ?? 0) % 13
    guard Self.conversation(input, step: step) == whole else {
      throw BrokenPromise("bytes in steps of \(step) are read otherwise than at once")
    }
    return !whole.isRefused
  }

  private struct Conversation: Equatable {
    var log = ""
    var output: [UInt8] = []
    var isClosing = false
    var isRefused = false
  }

  private static func conversation(_ bytes: [UInt8], step: Int) -> Conversation {
    let request = RequestLimits(requestLine: 100, fieldSection: 400, fieldCount: 9, body: 60)
    var connection = ServerConnection(limits: ConnectionLimits(request: request, unreadBody: 20))
    var conversation = Conversation()
    var unread: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: step) {
      unread += bytes[start..<min(start + step, bytes.count)]
      let given = unread
      var position = 0
      while let event = connection.next(given.span, from: &position) {
        switch event {
        case .request(let head): conversation.log += "\(head.methodName) \(head.target) "
        case .body(let range):
          conversation.log += String(decoding: given[range], as: Unicode.ASCII.self)
        case .requestEnd: _ = try? connection.respond(.text("\(conversation.log.utf8.count)"))
        case .refused(let refusal):
          conversation.log += "\(refusal)"
          conversation.isRefused = true
        }
      }
      unread.removeFirst(position)
    }
    conversation.output = connection.takeOutput()
    conversation.isClosing = connection.isClosing
    return conversation
  }
}
