import Synchronization

extension VirtualClock {
  /// Moves time forward by a span and returns when all work due within it is done.
  ///
  /// Time stops at each deadline in turn, and what wakes there runs until nothing is ready before
  /// time moves on. Zero moves no time: it only runs everything that is ready.
  ///
  /// - Parameters:
  ///   - duration: How far to move; zero or more.
  ///   - fileID: The file that a report names.
  ///   - line: The line that a report names.
  public func advance(
    by duration: Duration, fileID: String = #fileID, line: Int = #line
  ) async {
    precondition(duration >= .zero, "time cannot go back by \(duration)")
    await advance(to: now.advanced(by: duration), fileID: fileID, line: line)
  }

  /// Moves time forward to a moment and returns when all work due until then is done.
  ///
  /// A moment that has passed moves no time: the call only runs everything that is ready.
  ///
  /// - Parameters:
  ///   - target: The moment to move to.
  ///   - fileID: The file that a report names.
  ///   - line: The line that a report names.
  public func advance(
    to target: VirtualInstant, fileID: String = #fileID, line: Int = #line
  ) async {
    noteEscape(at: CallSite(fileID: fileID, line: line))
    await withCheckedContinuation { continuation in
      let isClosed = timeline.withLock { timeline in
        if !timeline.isClosed {
          timeline.advances.append(.init(target: target, continuation: continuation))
        }
        return timeline.isClosed
      }
      if isClosed { continuation.resume() } else { executor.wake() }
    }
  }
}
