/// An array or object that is being written, and how far.
struct OpenValue {
  private let items: [JSONValue]
  private let members: [JSONObject.Member]
  let isObject: Bool
  /// How many items or members were taken.
  private(set) var written = 0

  init(items: [JSONValue]) { (self.items, members, isObject) = (items, [], false) }

  init(members: [JSONObject.Member]) { (self.members, items, isObject) = (members, [], true) }

  /// Takes the next item, or the next member with its name.
  mutating func next() -> (name: String?, value: JSONValue)? {
    defer { written += 1 }
    if isObject {
      guard written < members.count else { return nil }
      return (members[written].name, members[written].value)
    }
    return written < items.count ? (nil, items[written]) : nil
  }
}
