internal import HTTPCore

extension HTTPConnection {
  /// Hands the connection to another protocol and runs it to its end.
  func upgrade(
    _ response: Response, for head: RequestHead
  ) async throws(ConnectionError) -> HTTPStatus {
    if let refusal = try await passOverBody() { return refusal.status }
    do throws(ResponseError) {
      try machine.upgrade(response.headers)
    } catch {
      return respondWithFailure(error, for: head)
    }
    try await drain()
    guard case .stream(_, let run) = response.body else { return response.status }
    do {
      try await run(UpgradedConnection(connection: self, exchange: exchange))
    } catch {
      context.report(error, head)
    }
    return response.status
  }

  /// Waits for the end of the request, after which alone the other protocol may begin (RFC 9110,
  /// section 7.8).
  private func passOverBody() async throws(ConnectionError) -> RequestRefusal? {
    do {
      while try await nextPart(of: exchange) != nil {}
      return nil
    } catch let error as ConnectionError {
      throw error
    } catch {
      return content.refusal
    }
  }

  /// The bytes of the other protocol that come next; nil at the end.
  func readUpgraded(_ exchange: Int) async throws(ConnectionError) -> [UInt8]? {
    guard exchange == self.exchange else { throw .answered }
    try await drain()
    try await fill(until: .never)
    guard position < filled else { return nil }
    defer { position = filled }
    return Array(input[position..<filled])
  }

  /// Sends bytes of the other protocol, and waits for a client that is behind.
  func writeUpgraded(_ bytes: [UInt8], _ exchange: Int) async throws {
    guard exchange == self.exchange else { throw ConnectionError.answered }
    try Task.checkCancellation()
    backlog += bytes
    if unsent >= Self.highWater {
      try await drain()
    } else {
      scheduleFlush()
    }
  }
}
