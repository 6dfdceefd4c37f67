extension SMTPServerMachine {
  /// Carries out a command in the order that RFC 5321, section 4.1.4, asks for.
  mutating func perform(_ command: ServerCommand) -> [Action] {
    switch command {
    case .hello(let isExtended): return greet(isExtended)
    case .authenticate(let mechanism, let response): return authenticate(mechanism, response)
    case .mail(let mail): return begin(mail)
    case .recipient(let mailbox): return add(mailbox)
    case .data: return announce()
    case .reset:
      if case .mail = state { state = .greeted }
      return answer(takeFault(at: .reset), 250, "2.0.0 OK")
    case .noOperation: return reply(250, "2.0.0 OK")
    case .verify: return reply(252, "2.5.2 Cannot verify, but will take a message")
    case .help: return reply(214, "2.0.0 See RFC 5321")
    case .quit:
      let answers = answer(takeFault(at: .quit), 221, "2.0.0 \(hostName) closing")
      return isClosed || isSilent ? answers : answers + close()
    }
  }

  private mutating func greet(_ isExtended: Bool) -> [Action] {
    let fault = takeFault(at: .hello)
    if fault?.isGranted != false {
      state = .greeted
      self.isExtended = isExtended
    }
    guard isExtended else { return answer(fault, 250, "\(hostName)") }
    return answer(fault, SMTPReply(checkedCode: 250, lines: ["\(hostName)"] + offers))
  }

  private var offers: [String] {
    (limits.offersPipelining ? ["PIPELINING"] : []) + (credentials == nil ? [] : ["AUTH PLAIN"])
      + ["SIZE \(limits.size)", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "HELP"]
  }

  private mutating func begin(_ mail: ServerCommand.Mail) -> [Action] {
    guard case .greeted = state else {
      if case .mail = state { return reply(503, "5.5.1 A message was begun; RSET first") }
      return reply(503, "5.5.1 EHLO or HELO first")
    }
    guard credentials == nil || isAuthenticated else {
      return reply(530, "5.7.0 Authentication required")
    }
    if mail.needsExtensions, !isExtended { return reply(555, "5.5.4 Parameters need EHLO") }
    if mail.namesSubmitter, credentials == nil { return reply(555, "5.5.4 AUTH is not offered") }
    if let size = mail.parameters.size, size > limits.size {
      return reply(552, "5.3.4 Message larger than \(limits.size) octets")
    }
    if mail.sender?.needsUTF8 == true, !mail.parameters.usesUTF8 {
      return reply(553, "5.6.7 SMTPUTF8")
    }
    messageCount += 1
    messageNumber = messageCount
    recipientCount = 0
    let fault = takeFault(at: .mail)
    if fault?.isGranted != false {
      state = .mail
      envelope = SMTPEnvelope(sender: mail.sender, recipients: [])
      parameters = mail.parameters
    }
    return answer(fault, 250, "2.1.0 OK")
  }

  private mutating func add(_ mailbox: SMTPMailbox) -> [Action] {
    guard case .mail = state else { return reply(503, "5.5.1 MAIL first") }
    if mailbox.needsUTF8, !parameters.usesUTF8 { return reply(553, "5.6.7 SMTPUTF8") }
    guard envelope.recipients.count < limits.recipients else {
      return reply(452, "4.5.3 Too many recipients")
    }
    recipientCount += 1
    let fault = takeFault(at: .recipient)
    if fault?.isGranted != false { envelope.recipients.append(mailbox) }
    return answer(fault, 250, "2.1.5 OK")
  }
}
