extension SMTPServerMachine {
  /// DATA: from now on everything is content.
  mutating func announce() -> [Action] {
    guard case .mail = state else { return reply(503, "5.5.1 MAIL first") }
    guard !envelope.recipients.isEmpty else {
      if recipientCount > 0 { return reply(554, "5.5.1 No valid recipients") }
      return reply(503, "5.5.1 RCPT first")
    }
    let fault = takeFault(at: .data)
    if fault?.isGranted != false {
      state = .content(
        ContentReader(sizeLimit: limits.size, expectedSize: parameters.size ?? 0))
    }
    return answer(fault, 354, "End with a dot on a line of its own")
  }

  /// Answers a content that has ended.
  mutating func finish(_ reader: ContentReader) -> [Action] {
    transcript.note(.content(octets: reader.content.count))
    switch reader.defect {
    case .bareLineBreak: return reply(554, "5.6.0 Bare CR or LF in the content")
    case .lineTooLong: return reply(554, "5.6.0 A line of the content is over 998 octets")
    case .tooLarge: return reply(552, "5.3.4 Message larger than \(limits.size) octets")
    case nil: break
    }
    let fault = takeFault(at: .content)
    let answers = answer(fault, 250, "2.0.0 OK message \(messageNumber)")
    // The message goes before the end of the connection, and after the reply.
    switch fault?.answer {
    case .reply(let reply) where !reply.isSuccess: return answers
    case .close: return [.deliver(message(reader.content, isAcknowledged: false))] + answers
    case .silence: return [.deliver(message(reader.content, isAcknowledged: false))]
    case nil, .reply, .slowly:
      return answers + [.deliver(message(reader.content, isAcknowledged: true))]
    }
  }

  private func message(_ content: [UInt8], isAcknowledged: Bool) -> SMTPReceivedMessage {
    SMTPReceivedMessage(
      number: messageNumber, envelope: envelope, parameters: parameters,
      user: isAuthenticated ? credentials?.user : nil, content: content,
      isAcknowledged: isAcknowledged)
  }
}
