internal import Adapters
internal import JSON
internal import SMTP

/// `smtp-client --port P [--auth user:password]`: sends the messages on standard input, one JSON
/// object a line as `smtp` writes them, and answers `{"ok":true}` or `{"error":"why"}` to each.
enum SMTPClientTarget {
  static func run(_ channel: LineChannel) async throws {
    let options = Options()
    let mailer = SMTPMailer(
      host: "127.0.0.1", port: options["--port"].flatMap { Int($0) } ?? SMTP.relayPort,
      hostName: "redgreen.test", credentials: try options.credentials())
    try await channel.answer { request in
      do {
        _ = try await mailer.send(try submission(request))
        return ["ok": true]
      } catch {
        return ["error": .string("\(error)")]
      }
    }
    await mailer.close()
  }

  private static func submission(_ request: JSONValue) throws -> SMTPSubmission {
    let sender = request["from"]?.string ?? ""
    let recipients = (request["to"]?.array ?? []).compactMap(\.string)
    let octets = (request["data"]?.string ?? "").unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
    return try SMTPSubmission(
      envelope: SMTPEnvelope(
        sender: sender.isEmpty ? nil : try SMTPMailbox(validating: sender),
        recipients: try recipients.map { try SMTPMailbox(validating: $0) }),
      content: octets)
  }
}
