/// What a reader of a feed gets next.
public enum FeedItem<Payload: Sendable>: Sendable {
  /// An event, and its number: the first is 1, and each is one more than the one before.
  case event(Int, Payload)
  /// Events that the reader has missed: they are no longer kept.
  case gap(FeedGap)
}

/// What a reader has missed.
public enum FeedGap: Hashable, Sendable {
  /// The events of these numbers: the reader was slower than the feed is long.
  case dropped(ClosedRange<Int>)
  /// Nobody knows: the reader's position is in another feed, or has not been reached in this one.
  /// What is still kept follows; what the reader had before may be out of date.
  case unknownPosition
}

extension FeedItem: Equatable where Payload: Equatable {}
extension FeedItem: Hashable where Payload: Hashable {}
