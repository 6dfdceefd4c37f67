extension SMTPClientMachine {
  /// Takes one whole reply.
  mutating func answer(_ reply: SMTPReply) -> [Action] {
    if case .quit = state { return close() }
    // The server may say at any time that it is closing (RFC 5321, 3.8).
    if reply.code == 421 { return fail(.refused(stage, reply)) }
    switch state {
    case .greeting:
      guard reply.code == 220 else { return refuse(reply) }
      state = .extendedHello
      return [.send(SMTPCommand.extendedHello(hostName).octets)]
    case .extendedHello:
      if reply.isPermanentFailure {
        state = .hello
        return [.send(SMTPCommand.hello(hostName).octets)]
      }
      guard reply.isSuccess else { return refuse(reply) }
      extensions = SMTPExtensions(reply)
      return authenticate()
    case .hello:
      return reply.isSuccess ? authenticate() : refuse(reply)
    case .authentication:
      if reply.code == 334, let credentials, !isResponseSent {
        isResponseSent = true
        return [.send(Array(credentials.plainResponse.utf8) + Octet.lineEnd)]
      }
      return reply.isSuccess ? becomeReady() : refuse(reply)
    case .transaction(let transaction):
      return advance(transaction, reply)
    case .reset:
      return reply.isSuccess ? startNext() : refuse(reply)
    case .idle:
      return fail(.unexpectedReply(.idle, reply), farewell: true)
    case .quit, .closed:
      return []
    }
  }

  /// Starts the next message that the server can take, or says QUIT, or waits.
  mutating func startNext() -> [Action] {
    var actions: [Action] = []
    while !queue.isEmpty {
      do throws(SMTPClientError) {
        var transaction = try ClientTransaction(queue[0], extensions)
        actions.append(.send(transaction.nextGroup()))
        state = .transaction(transaction)
        return actions
      } catch {
        queue.removeFirst()
        actions.append(.finished(.failure(error)))
      }
    }
    state = wantsQuit ? .quit : .idle
    return wantsQuit ? actions + [.send(SMTPCommand.quit.octets)] : actions
  }

  /// Ends the session for a reason, and every message with it.
  mutating func fail(_ error: SMTPClientError, farewell: Bool = false) -> [Action] {
    var actions: [Action] = []
    if case .transaction = state {
      queue.removeFirst()
      actions.append(.finished(.failure(error)))
    }
    actions += queue.map { _ in .finished(.failure(.notSent)) }
    if farewell { actions.append(.send(SMTPCommand.quit.octets)) }
    return actions + [.failed(error)] + close()
  }

  /// Ends the session.
  mutating func close() -> [Action] {
    queue = []
    state = .closed
    return [.close]
  }

  private mutating func refuse(_ reply: SMTPReply) -> [Action] {
    let isRefusal = reply.isTransientFailure || reply.isPermanentFailure
    return fail(
      isRefusal ? .refused(stage, reply) : .unexpectedReply(stage, reply), farewell: true)
  }

  private mutating func authenticate() -> [Action] {
    guard let credentials else { return becomeReady() }
    state = .authentication
    guard extensions.authMechanisms.contains("PLAIN") else {
      let mechanisms = extensions.authMechanisms.sorted()
      return fail(.plainNotOffered(mechanisms: mechanisms), farewell: true)
    }
    let command = SMTPCommand.authenticate(credentials).octets
    // A response that makes the line too long follows an empty challenge (RFC 4954, 4).
    isResponseSent = command.count <= 512
    return [.send(isResponseSent ? command : Array("AUTH PLAIN".utf8) + Octet.lineEnd)]
  }

  private mutating func becomeReady() -> [Action] { [.ready(extensions)] + startNext() }

  private mutating func advance(
    _ transaction: ClientTransaction, _ reply: SMTPReply
  ) -> [Action] {
    var transaction = transaction
    do throws(SMTPClientError) {
      let step = try transaction.receive(reply)
      state = .transaction(transaction)
      switch step {
      case .wait: return []
      case .send(let octets): return [.send(octets)]
      case .finish(let result, let needsReset):
        queue.removeFirst()
        guard needsReset else { return [.finished(result)] + startNext() }
        state = .reset
        return [.finished(result), .send(SMTPCommand.reset.octets)]
      }
    } catch {
      return fail(error)
    }
  }
}
