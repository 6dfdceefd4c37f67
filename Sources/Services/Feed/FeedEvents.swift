import Synchronization

/// The events of a feed as they come.
///
/// The sequence keeps nothing itself: a reader is a place in the feed, so that any number of slow
/// readers cost no memory. It ends when the feed is finished, or the reading task is cancelled.
public struct FeedEvents<Payload: Sendable>: AsyncSequence, Sendable {
  /// An event or a gap.
  public typealias Element = FeedItem<Payload>
  /// Reading does not fail.
  public typealias Failure = Never

  let feed: LiveFeed<Payload>
  let cursor: FeedCursor

  /// Starts at the place that the sequence was made for.
  public func makeAsyncIterator() -> Iterator { Iterator(feed: feed, cursor: cursor) }

  /// One reader.
  public struct Iterator: AsyncIteratorProtocol {
    private let feed: LiveFeed<Payload>
    private var cursor: FeedCursor

    init(feed: LiveFeed<Payload>, cursor: FeedCursor) {
      self.feed = feed
      self.cursor = cursor
    }

    /// Waits for the next item.
    ///
    /// - Returns: An event or a gap; nil when the feed is finished and read to its end, or the task
    ///   is cancelled.
    public mutating func next() async -> FeedItem<Payload>? {
      await next(isolation: #isolation)
    }

    /// Waits for the next item on the caller's actor.
    ///
    /// - Parameter actor: The caller's actor.
    /// - Returns: An event or a gap; nil when the feed is finished and read to its end, or the task
    ///   is cancelled.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async -> FeedItem<Payload>? {
      while !Task.isCancelled {
        let (item, isEnd) = feed.state.withLock { state in
          let item = cursor.take(from: state, capacity: feed.capacity)
          return (item, item == nil && state.isFinished)
        }
        if item != nil || isEnd { return item }
        await feed.change(after: cursor.number)
      }
      return nil
    }
  }
}

extension LiveFeed {
  /// Waits until there is an event after a number, or the end, or a cancellation.
  fileprivate func change(after number: Int) async {
    let ticket = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isChanged = state.withLock { state in
          if state.last > number || state.isFinished || Task.isCancelled { return true }
          state.waiters[ticket] = continuation
          return false
        }
        if isChanged { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: ticket) }?.resume()
    }
  }
}
