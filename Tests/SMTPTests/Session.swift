import SMTP

/// What a server sends for some input, with line feeds alone.
struct Session {
  var server = SMTPServerMachine(hostName: "mx.example")
  private(set) var delivered: [SMTPReceivedMessage] = []

  init(
    _ limits: SMTPServerMachine.Limits = .init(), hello: String? = "EHLO c",
    credentials: SMTPCredentials? = nil, faults: [SMTPFault] = []
  ) {
    server = SMTPServerMachine(
      hostName: "mx.example", limits: limits, credentials: credentials, faults: faults)
    _ = server.open()
    if let hello { _ = send(hello) }
  }

  mutating func send(_ lines: String) -> String { send(wire(lines + "\n")) }

  mutating func send(_ octets: [UInt8]) -> String {
    var sent: [UInt8] = []
    for action in server.receive(octets) {
      if case .send(let octets) = action { sent += octets }
      if case .deliver(let message) = action { delivered.append(message) }
    }
    return String(decoding: sent, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// The codes alone.
  mutating func codes(_ lines: String) -> [String] {
    send(lines).split(separator: "\n").map { String($0.prefix(3)) }
  }
}
