import Synchronization

/// Events for any number of readers, who ask for them or wait for them: one feed, twice.
///
/// It promises:
/// 1. Each event has the next number, from 1; all readers see all events in this order.
/// 2. `events(after:)` hands on each event once, as soon as it is published. The place where a
///    reader starts is taken when it is called: nothing is lost before the first event is awaited.
/// 3. `poll(since:ifNoneMatch:)` answers what came after a position; where nothing did, and the
///    client says by an entity tag that it knows, it answers that nothing is modified.
/// 4. The last `capacity` events are kept, for all readers together. A reader who is slower than
///    that gets a gap with the numbers that it missed, then goes on: no event is lost silently, and
///    no reader holds up the publisher, the others or the memory.
/// 5. A position of another feed, or beyond the end, gets `FeedGap.unknownPosition` and all that is
///    kept.
/// 6. After `finish()`, which can be called at any time, readers get what is left and then the end.
///
/// ```swift
/// let feed = LiveFeed<String>(name: "prices")
/// for await item in feed.events() { … }                          // push
/// feed.poll(since: nil, ifNoneMatch: request["If-None-Match"])   // poll
/// ```
public final class LiveFeed<Payload: Sendable>: Sendable {
  /// How many events are kept.
  public let capacity: Int
  private let name: String
  let state: Mutex<State>

  struct State {
    var kept: [Payload?]
    var last = 0
    var isFinished = false
    var waiters: [UInt64: CheckedContinuation<Void, Never>] = [:]
    var lastWaiter: UInt64 = 0
  }

  /// Makes an empty feed.
  ///
  /// - Parameters:
  ///   - name: What its positions start with: printable ASCII without quotes and commas, or the
  ///     program stops. A new feed whose numbers start anew needs a new name, such as one with the
  ///     time of its start.
  ///   - capacity: How many events are kept, at least 1.
  public init(name: String, capacity: Int = 1_000) {
    precondition(capacity >= 1, "A feed keeps at least one event, not \(capacity).")
    precondition(
      name.unicodeScalars.allSatisfy { ("!"..."~").contains($0) && $0 != "\"" && $0 != "," },
      "\(name.debugDescription) cannot stand in an entity tag.")
    self.name = name
    self.capacity = capacity
    state = Mutex(State(kept: Array(repeating: nil, count: capacity)))
  }

  /// The place behind the last event.
  public var position: FeedPosition {
    FeedPosition(feed: name, number: state.withLock { $0.last })
  }

  /// Publishes an event; after the end nothing is published.
  ///
  /// - Returns: The event's number; nil after the end.
  @discardableResult
  public func publish(_ payload: Payload) -> Int? {
    let (number, waiters) = state.withLock { state -> (Int?, [CheckedContinuation<Void, Never>]) in
      guard !state.isFinished else { return (nil, []) }
      state.kept[state.last % capacity] = payload
      state.last += 1
      return (state.last, state.takeWaiters())
    }
    for waiter in waiters { waiter.resume() }
    return number
  }

  /// Ends the feed for those who wait for events.
  public func finish() {
    let waiters = state.withLock { state in
      state.isFinished = true
      return state.takeWaiters()
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Answers what came after a position.
  ///
  /// - Parameters:
  ///   - position: The position of the last answer; nil for all that is kept.
  ///   - ifNoneMatch: The field `If-None-Match` of the request: entity tags or an asterisk.
  /// - Returns: What is new, or that nothing is.
  public func poll(
    since position: FeedPosition? = nil, ifNoneMatch: String? = nil
  ) -> FeedPoll<Payload> {
    state.withLock { state in
      let end = FeedPosition(feed: name, number: state.last)
      if let ifNoneMatch, end.matches(ifNoneMatch) {
        return .notModified(entityTag: end.entityTag)
      }
      let start = max(0, state.last - capacity)
      var reader = cursor(at: position, orElse: start, in: state)
      var items: [FeedItem<Payload>] = []
      while let item = reader.take(from: state, capacity: capacity) { items.append(item) }
      return .page(items, entityTag: end.entityTag, position: end)
    }
  }

  /// Starts to read, and waits for what is to come.
  ///
  /// - Parameter position: Where to start; nil for the present end.
  /// - Returns: The events from there on. Each iteration of it starts at that same place.
  public func events(after position: FeedPosition? = nil) -> FeedEvents<Payload> {
    state.withLock { state in
      FeedEvents(feed: self, cursor: cursor(at: position, orElse: state.last, in: state))
    }
  }

  private func cursor(
    at position: FeedPosition?, orElse number: Int, in state: State
  ) -> FeedCursor {
    guard let position else { return FeedCursor(number: number, isLost: false) }
    let isKnown = position.feed == name && position.number <= state.last
    return FeedCursor(number: isKnown ? position.number : 0, isLost: !isKnown)
  }
}
