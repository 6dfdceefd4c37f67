/// Gathers an object's members and sees a name that stands twice.
struct MemberCollector {
  private static let searched = 8

  private let duplicates: JSONParsingOptions.DuplicateMembers
  private var members: [JSONObject.Member] = []
  private var positions: [ScalarName: Int]?

  init(_ duplicates: JSONParsingOptions.DuplicateMembers) {
    self.duplicates = duplicates
  }

  var object: JSONObject { JSONObject(distinct: members, positions: positions) }

  /// Takes a member; `false` where its name stood before and may not.
  mutating func append(_ name: String, _ value: JSONValue) -> Bool {
    guard let standing = position(of: name) else {
      members.append(JSONObject.Member(name, value))
      if positions != nil {
        positions?[ScalarName(name)] = members.count - 1
      } else if members.count > Self.searched {
        positions = [:]
        for (index, member) in members.enumerated() { positions?[ScalarName(member.name)] = index }
      }
      return true
    }
    guard duplicates == .keepLast else { return false }
    members[standing] = JSONObject.Member(name, value)
    return true
  }

  private func position(of name: String) -> Int? {
    if let positions { return positions[ScalarName(name)] }
    for index in members.indices where members[index].name.hasSameScalars(as: name) { return index }
    return nil
  }
}
