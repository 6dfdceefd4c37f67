import SMTP
import Testing

/// A client and the script of a server: each step shows what is received and what follows.
struct Dialogue {
  var client: SMTPClientMachine
  private(set) var results: [Result<SMTPReceipt, SMTPClientError>] = []
  private(set) var failure: SMTPClientError?
  private(set) var offered: SMTPExtensions?

  init(credentials: SMTPCredentials? = nil) {
    client = SMTPClientMachine(hostName: "client.example", credentials: credentials)
  }

  /// A dialogue after the greeting, with the lines of an EHLO reply.
  init(offering keywords: String...) {
    self.init()
    _ = note(client.receive(wire("220 mx\n")))
    let lines = ["mx"] + keywords
    _ = note(client.receive((try? SMTPReply(code: 250, lines: lines))?.octets ?? []))
  }

  /// Feeds the server's lines, and gives back what the client sent, with line feeds alone.
  mutating func server(_ text: String) -> String { note(client.receive(wire(text + "\n"))) }

  mutating func submit(
    to: [SMTPMailbox] = [.ada], _ content: String = "Subject: Tea\n\nAt four.\n"
  ) throws -> String {
    let envelope = SMTPEnvelope(sender: .shop, recipients: to)
    return note(client.submit(try SMTPSubmission(envelope: envelope, content: wire(content))))
  }

  mutating func note(_ actions: [SMTPClientMachine.Action]) -> String {
    var sent: [UInt8] = []
    for action in actions {
      switch action {
      case .send(let octets): sent += octets
      case .ready(let extensions): offered = extensions
      case .finished(let result): results.append(result)
      case .failed(let error): failure = error
      case .close: #expect(client.isClosed)
      }
    }
    return String(decoding: sent, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
