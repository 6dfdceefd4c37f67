/// The small ferry, on one crossing.
public struct Ferry: Sendable {
  /// How many people it may carry.
  public let places: Int
  /// How many are on board.
  public private(set) var aboard = 0

  /// Opens the gate of an empty ferry.
  public init(places: Int) {
    self.places = places
  }

  /// Lets a group on board, whole or not at all.
  ///
  /// - Returns: Whether the group is on board.
  public mutating func board(_ group: Int) -> Bool {
    guard group > 0, aboard + group <= places else { return false }
    aboard += group
    return true
  }
}
