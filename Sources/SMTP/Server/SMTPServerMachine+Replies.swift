extension SMTPServerMachine {
  /// Answers without a fault.
  mutating func reply(_ code: Int, _ text: String) -> [Action] {
    answer(nil, code, text)
  }

  /// Answers a step as it should be, or as a fault says.
  mutating func answer(_ fault: SMTPFault?, _ code: Int, _ text: String) -> [Action] {
    answer(fault, SMTPReply(checkedCode: code, lines: [text]))
  }

  /// Answers a step as it should be, or as a fault says.
  mutating func answer(_ fault: SMTPFault?, _ usual: SMTPReply) -> [Action] {
    switch fault?.answer {
    case nil:
      transcript.note(.server(usual))
      return [.send(usual.octets)]
    case .slowly(let pace):
      transcript.note(.server(usual))
      return [.sendSlowly(usual.octets, pace)]
    case .reply(let reply):
      transcript.note(.server(reply))
      return [.send(reply.octets)] + (reply.code == 421 ? close() : [])
    case .silence:
      transcript.note(.event("the server never answers"))
      isSilent = true
      return []
    case .close: return close()
    }
  }

  /// Ends the session.
  mutating func close() -> [Action] {
    transcript.note(.event("the server closes the connection"))
    state = .closed
    return [.close]
  }

  /// The fault that shows at a step, if any; it is used up by that.
  mutating func takeFault(at stage: SMTPStage) -> SMTPFault? {
    let first = faults.firstIndex {
      $0.applies(at: stage, message: messageNumber, recipient: recipientCount)
    }
    guard let first else { return nil }
    let fault = faults[first]
    if let times = fault.times {
      if times > 1 { faults[first].times = times - 1 } else { faults.remove(at: first) }
    }
    return fault
  }
}

extension SMTPFault {
  /// Says whether the server carries out the step: the client is told, or will be, that it did.
  var isGranted: Bool {
    switch answer {
    case .reply(let reply): reply.isSuccess || reply.code == 354
    case .slowly: true
    case .close, .silence: false
    }
  }
}
