internal import JSON

/// The names that `properties` and `required` speak of, found without hashing the whole name.
struct PropertyTable: Sendable {
  struct Entry {
    let name: String
    var node: Int?
    var isRequired: Bool
  }

  private(set) var required: [String] = []
  private var buckets: [[Entry]]

  var isEmpty: Bool { count == 0 }
  private let count: Int

  init(_ properties: [(name: String, node: Int)], required: [String]) {
    var entries: [ScalarName: Entry] = [:]
    for (name, node) in properties {
      entries[ScalarName(name)] = Entry(name: name, node: node, isRequired: false)
    }
    for name in required {
      let standing = entries[ScalarName(name)]
      if standing?.isRequired != true { self.required.append(name) }
      entries[ScalarName(name)] = Entry(name: name, node: standing?.node, isRequired: true)
    }
    count = entries.count
    var size = 1
    while size < count * 2 { size *= 2 }
    buckets = Array(repeating: [], count: size)
    for entry in entries.values { buckets[Self.key(entry.name) & (size - 1)].append(entry) }
  }

  /// A cheap number of a name. The table's names come from the schema, so a crowded bucket is the
  /// schema author's doing and never the instance's.
  @inline(__always)
  private static func key(_ name: String) -> Int {
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    let middle = bytes[bytes.index(bytes.startIndex, offsetBy: bytes.count / 2)]
    return (bytes.count &* 31 &+ Int(first)) &* 31 &+ Int(last) &* 7 &+ Int(middle)
  }

  subscript(name: String) -> Entry? {
    guard count > 0 else { return nil }
    for entry in buckets[Self.key(name) & (buckets.count - 1)]
    where entry.name.hasSameScalars(as: name) {
      return entry
    }
    return nil
  }
}
