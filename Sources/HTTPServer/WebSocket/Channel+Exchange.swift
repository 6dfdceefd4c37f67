extension Channel {
  /// Sends all bytes.
  ///
  /// - Throws: `ConnectionError`.
  func sendAll(_ bytes: [UInt8], until deadline: LoopInstant) async throws(ConnectionError) {
    var sent = 0
    while sent < bytes.count {
      switch send(bytes.span.extracting(sent..<bytes.count)) {
      case .bytes(let count): sent += count
      case .end: throw .closed
      case .failed(let error): throw .failed(error)
      case .wouldBlock: try await wait(to: .writing, until: deadline)
      }
    }
  }

  /// The bytes that come next; nil at the end.
  ///
  /// - Throws: `ConnectionError`.
  func receiveSome(until deadline: LoopInstant) async throws(ConnectionError) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      switch receive(into: &buffer) {
      case .bytes(let count): return Array(buffer[..<count])
      case .end: return nil
      case .failed(let error): throw .failed(error)
      case .wouldBlock: try await wait(to: .reading, until: deadline)
      }
    }
  }
}
