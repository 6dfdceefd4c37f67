import Ports
import Testing

extension MailerContract {
  /// The promises of the port `Mailer`.
  public static let promises = [
    Promise("a mail arrives once") { subject, location in
      let mail = try sample(1)
      try await subject.mailer.send(mail)
      let arrived = try await subject.arrived()
      #expect(arrived == [mail], sourceLocation: location)
    },
    Promise("mails arrive in the order in which they were sent") { subject, location in
      let mails = try (1...3).map(sample)
      for mail in mails { try await subject.mailer.send(mail) }
      let arrived = try await subject.arrived()
      #expect(arrived == mails, sourceLocation: location)
    },
    Promise("equal mails are sent as often as asked") { subject, location in
      let mail = try sample(1)
      try await subject.mailer.send(mail)
      try await subject.mailer.send(mail)
      let arrived = try await subject.arrived()
      #expect(arrived == [mail, mail], sourceLocation: location)
    },
    Promise("lines, dots and non-ASCII text arrive as they were") { subject, location in
      let mail = try Mail(
        from: "shop@example.com", to: "ada@example.com", subject: "Größe: ½ ✓",
        body: "first\n.\n..dots\n\nafter an empty line: žluťoučký")
      try await subject.mailer.send(mail)
      let arrived = try await subject.arrived()
      #expect(arrived == [mail], sourceLocation: location)
    },
    Promise("a send that fails throws") { subject, location in
      try await subject.failNext()
      await #expect(throws: (any Error).self, sourceLocation: location) {
        try await subject.mailer.send(sample(1))
      }
    },
    Promise("a mail whose send failed has not arrived") { subject, location in
      try await subject.failNext()
      _ = try? await subject.mailer.send(sample(1))
      let arrived = try await subject.arrived()
      #expect(arrived == [], sourceLocation: location)
    },
    Promise("a failed send can be tried again") { subject, location in
      let mail = try sample(1)
      try await subject.failNext()
      _ = try? await subject.mailer.send(mail)
      try await subject.mailer.send(mail)
      let arrived = try await subject.arrived()
      #expect(arrived == [mail], sourceLocation: location)
    },
  ]

  private static func sample(_ number: Int) throws -> Mail {
    try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: "Order \(number)",
      body: "Thank you for order \(number).")
  }
}
