import HTTPCore
import Ports

/// A driver without a socket: it keeps what is unread, and answers when the test says so.
struct ConnectionDriver {
  var connection: ServerConnection
  var received: [UInt8] = []
  var sent = ""
  var bodies = ""

  init(limits: ConnectionLimits = ConnectionLimits()) {
    connection = ServerConnection(limits: limits)
  }

  /// Hands in bytes; returns the names of the events that come of them.
  mutating func receive(_ text: String) -> [String] {
    received += Array(text.utf8)
    return read()
  }

  /// Reads the events that can come now.
  mutating func read() -> [String] {
    var names: [String] = []
    var position = 0
    let bytes = received
    while let event = connection.next(bytes.span, from: &position) {
      switch event {
      case .request(let head): names.append("\(head.methodName) \(head.target)")
      case .body(let range): bodies += String(decoding: bytes[range], as: UTF8.self)
      case .requestEnd: names.append("end")
      case .refused(let refusal): names.append("refused \(refusal.status.code)")
      }
    }
    received.removeFirst(position)
    collect()
    return names
  }

  mutating func respond(_ response: Response) throws {
    try connection.respond(response)
    collect()
  }

  mutating func collect() { sent += String(decoding: connection.takeOutput(), as: UTF8.self) }

  /// The status codes of answers that were sent after empty bodies.
  var statuses: [Substring] {
    sent.split(separator: "\r\n").filter { $0.hasPrefix("HTTP/1.1 ") }.map {
      $0.dropFirst(9).prefix(3)
    }
  }
}
