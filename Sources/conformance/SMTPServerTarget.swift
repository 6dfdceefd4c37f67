internal import Foundation
internal import JSON
internal import SMTP
internal import WireDoubles

/// `smtp --port P --out FILE [--auth user:password]`: takes mail on 127.0.0.1, and writes one JSON
/// object a message.
///
/// Octets become the characters of the same numbers, so that `data` is exact. Without a port, a free
/// one is chosen, and told on standard output. Without a file, the objects go there instead.
enum SMTPServerTarget {
  static func run() async throws {
    let options = Options()
    let file = try options["--out"].map(open) ?? .standardOutput
    let port = options["--port"].flatMap { UInt16($0) } ?? 0
    let capture = try SMTPCapture(
      hostName: "redgreen.test", credentials: try options.credentials(), port: port)
    if options["--out"] != nil {
      let line = "listening on 127.0.0.1:\(capture.port)\n"
      try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
    }
    while true {
      do {
        let message = try await capture.next(within: .seconds(86_400))
        try file.write(contentsOf: JSONWriter().bytes(object(message)) + [0x0a])
      } catch let miss as SMTPMiss where miss.reason == .timeLimit {
        continue
      }
    }
  }

  private static func object(_ message: SMTPReceivedMessage) -> JSONValue {
    let text = String(String.UnicodeScalarView(message.content.map { UnicodeScalar($0) }))
    return [
      "from": .string(message.envelope.sender?.text ?? ""),
      "to": .array(message.envelope.recipients.map { .string($0.text) }),
      "data": .string(text),
    ]
  }

  private static func open(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }
}
