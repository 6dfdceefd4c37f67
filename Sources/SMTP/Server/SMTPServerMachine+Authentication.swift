extension SMTPServerMachine {
  /// AUTH with its mechanism and perhaps an initial response (RFC 4954, section 4).
  mutating func authenticate(_ mechanism: String, _ response: String?) -> [Action] {
    guard credentials != nil else { return reply(502, "5.5.1 Command not implemented") }
    guard case .greeted = state, isExtended else {
      if case .mail = state { return reply(503, "5.5.1 A message was begun; RSET first") }
      return reply(503, "5.5.1 EHLO first")
    }
    guard !isAuthenticated else { return reply(503, "5.5.1 Already authenticated") }
    guard mechanism == "PLAIN" else { return reply(504, "5.5.4 Only PLAIN is offered") }
    guard let response else {
      state = .authenticating
      return reply(334, "")
    }
    return judge(response)
  }

  /// Takes the line that follows an empty challenge.
  mutating func respond(to line: CommandLineReader.Line) -> [Action] {
    state = .greeted
    transcript.note(.client(Array("•••".utf8)))
    if let problem = line.problem { return reply(500, problem) }
    let response = String(decoding: line.octets, as: UTF8.self)
    if response == "*" { return reply(501, "5.7.0 Authentication cancelled") }
    return judge(response)
  }

  private mutating func judge(_ response: String) -> [Action] {
    guard let message = Base64.decode((response == "=" ? "" : response).utf8) else {
      return reply(501, "5.5.2 The response is no base64")
    }
    guard credentials?.match(plainMessage: message) == true else {
      return reply(535, "5.7.8 User or password is wrong")
    }
    let fault = takeFault(at: .authentication)
    if fault?.isGranted != false { isAuthenticated = true }
    return answer(fault, 235, "2.7.0 Authenticated")
  }
}
