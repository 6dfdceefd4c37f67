extension Channel {
  /// Waits until a direction may be ready.
  ///
  /// - Throws: `ConnectionError.timedOut`; `.closed` where the channel is closed or interrupted.
  func wait(to direction: Direction, until deadline: LoopInstant) async throws(ConnectionError) {
    switch await wait(for: direction, until: deadline) {
    case .ready: break
    case .timedOut: throw .timedOut
    case .interrupted: throw .closed
    }
  }
}
