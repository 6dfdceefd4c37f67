import SMTP
import Testing

/// A client machine and a server machine, joined in memory.
struct Exchange {
  var client: SMTPClientMachine
  var server: SMTPServerMachine
  let feeding: Feeding
  private(set) var delivered: [SMTPReceivedMessage] = []
  private(set) var results: [Result<SMTPReceipt, SMTPClientError>] = []
  private(set) var failure: SMTPClientError?

  init(
    _ feeding: Feeding = .whole, pipelining: Bool = true, faults: [SMTPFault] = [],
    credentials: SMTPCredentials? = nil
  ) {
    var limits = SMTPServerMachine.Limits()
    limits.offersPipelining = pipelining
    client = SMTPClientMachine(hostName: "client.example", credentials: credentials)
    server = SMTPServerMachine(
      hostName: "mx.example", limits: limits, credentials: credentials, faults: faults)
    self.feeding = feeding
  }

  /// Submits messages, says QUIT after them, and carries octets until both sides are silent.
  mutating func run(_ submissions: [SMTPSubmission]) {
    var toClient = note(server.open())
    var toServer = submissions.flatMap { note(client.submit($0)) } + note(client.quit())
    while !toClient.isEmpty || !toServer.isEmpty {
      let (replies, commands) = (toClient, toServer)
      (toClient, toServer) = ([], [])
      for chunk in feeding.chunks(of: replies) { toServer += note(client.receive(chunk)) }
      for chunk in feeding.chunks(of: commands) { toClient += note(server.receive(chunk)) }
      if server.isClosed, toClient.isEmpty { toServer += note(client.connectionClosed()) }
    }
  }

  private mutating func note(_ actions: [SMTPServerMachine.Action]) -> [UInt8] {
    actions.flatMap { action -> [UInt8] in
      if case .send(let octets) = action { return octets }
      if case .sendSlowly(let octets, _) = action { return octets }
      if case .deliver(let message) = action { delivered.append(message) }
      return []
    }
  }

  private mutating func note(_ actions: [SMTPClientMachine.Action]) -> [UInt8] {
    actions.flatMap { action -> [UInt8] in
      switch action {
      case .send(let octets): return octets
      case .finished(let result): results.append(result)
      case .failed(let error): failure = error
      case .ready, .close: break
      }
      return []
    }
  }
}
