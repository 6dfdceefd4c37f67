/// The answer to a poll.
public enum FeedPoll<Payload: Sendable>: Sendable {
  /// Nothing is new: status 304 with the same entity tag.
  case notModified(entityTag: String)
  /// Status 200: what is new, perhaps nothing, and the entity tag and position to ask with next.
  case page([FeedItem<Payload>], entityTag: String, position: FeedPosition)
}

extension FeedPoll: Equatable where Payload: Equatable {}

extension FeedPosition {
  /// The position as a strong entity tag (RFC 9110, section 8.8.3).
  ///
  /// Nothing but a further event changes what is answered for one `since`, so the position of the
  /// last event is the tag.
  var entityTag: String { "\"\(self)\"" }

  /// Tells whether an `If-None-Match` names this position's tag, by weak comparison
  /// (RFC 9110, section 13.1.2).
  func matches(_ ifNoneMatch: String) -> Bool {
    let field = ifNoneMatch.trimmingBlanks()
    if field == "*" { return true }
    return field.split(separator: ",").map { $0.trimmingBlanks() }.contains { tag in
      (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]) == entityTag[...]
    }
  }
}

extension StringProtocol {
  /// The text without blanks and tabs at its ends: the optional white space of HTTP.
  fileprivate func trimmingBlanks() -> String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(String(drop(while: isBlank).reversed()).drop(while: isBlank).reversed())
  }
}
