/// The members of objects that are still being read; it sees a name that stands twice in one.
struct MemberPile: ~Copyable {
  private let duplicates: JSONParsingOptions.DuplicateMembers
  private var members = Pile<JSONObject.Member>()
  /// A cheap number of each name: most names are told apart without looking at them.
  private var keys = Pile<UInt32>()

  init(_ duplicates: JSONParsingOptions.DuplicateMembers) {
    self.duplicates = duplicates
  }

  var count: Int { members.count }

  /// Takes a member of the object that starts at a position; `false` where its name stood before and may not.
  mutating func push(
    _ name: String, _ key: UInt32, _ value: consuming JSONValue, start: Int,
    index: inout [ScalarName: Int]?
  ) -> Bool {
    if let standing = position(of: name, key, start: start, index: index) {
      guard duplicates == .keepLast else { return false }
      members[start + standing] = JSONObject.Member(name, value)
      return true
    }
    members.push(JSONObject.Member(name, value))
    keys.push(key)
    let count = members.count - start
    if index != nil {
      index?[ScalarName(name)] = count - 1
    } else if count > JSONObject.searched {
      var built: [ScalarName: Int] = [:]
      for position in 0..<count { built[ScalarName(members[start + position].name)] = position }
      index = built
    }
    return true
  }

  /// Ends the object that starts at a position.
  mutating func object(from start: Int, index: [ScalarName: Int]?) -> JSONObject {
    keys.drop(from: start)
    return JSONObject(distinct: members.take(from: start), positions: index)
  }

  private func position(
    of name: String, _ key: UInt32, start: Int, index: [ScalarName: Int]?
  ) -> Int? {
    if let index { return index[ScalarName(name)] }
    for place in start..<keys.count
    where keys[place] == key && members[place].name.hasSameScalars(as: name) {
      return place - start
    }
    return nil
  }
}
