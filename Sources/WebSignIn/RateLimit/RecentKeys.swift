/// Values of the keys that were used last: at most so many, whoever thinks of new keys.
///
/// There are two generations. A key that is used moves to the young one; when that is full, it grows
/// old, and the old one is forgotten. So what was used among the last half of the capacity is kept,
/// and nothing is ever searched or sorted.
struct RecentKeys<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let half: Int
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]

  /// Makes an empty memory.
  ///
  /// - Parameter capacity: How many keys it holds at most, at least 2.
  init(capacity: Int) {
    precondition(capacity >= 2, "A memory of \(capacity) keys is none.")
    half = capacity / 2
  }

  /// How many keys it holds.
  var count: Int { young.count + old.count }

  subscript(key: Key) -> Value? { young[key] ?? old[key] }

  /// Keeps a value, and forgets the keys that were not used for long where there are too many.
  mutating func set(_ key: Key, to value: Value) {
    old[key] = nil
    if young[key] == nil, young.count == half {
      old = young
      young = [:]
    }
    young[key] = value
  }
}
