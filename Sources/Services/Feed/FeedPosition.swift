/// A place in a feed: behind a certain event.
///
/// It names the feed, too, so that a client that comes back after a restart is not answered with
/// the events of another life. As a text it is `feed-number`.
///
/// ```swift
/// FeedPosition("prices-42")?.number  // 42
/// ```
public struct FeedPosition: Hashable, Sendable, LosslessStringConvertible {
  /// The name of the feed.
  public let feed: String
  /// The number of the last event before the place; 0 at the start.
  public let number: Int

  /// Makes a position.
  public init(feed: String, number: Int) {
    self.feed = feed
    self.number = number
  }

  /// Reads a text; nil where no number of 0 or more stands behind a last hyphen.
  public init?(_ text: String) {
    guard let hyphen = text.lastIndex(of: "-") else { return nil }
    let digits = text[text.index(after: hyphen)...]
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits)
    else {
      return nil
    }
    self.init(feed: String(text[..<hyphen]), number: number)
  }

  /// `feed-number`.
  public var description: String { "\(feed)-\(number)" }
}
