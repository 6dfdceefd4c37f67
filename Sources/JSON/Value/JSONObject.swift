/// The members of a JSON object in their order, with look-up by name in constant time.
///
/// Names are compared by their Unicode scalars, as RFC 8259 section 8.3 wants, and stand once each.
public struct JSONObject: Sendable {
  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The member's name.
    public let name: String
    /// The member's value.
    public let value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }

    /// Tells whether two members have the same name and value.
    public static func == (left: Member, right: Member) -> Bool {
      left.name.hasSameScalars(as: right.name) && left.value == right.value
    }

    /// Feeds the member into a hasher.
    public func hash(into hasher: inout Hasher) {
      name.hashScalars(into: &hasher)
      hasher.combine(value)
    }
  }

  /// The members in their order.
  public private(set) var members: [Member]
  /// Where each name stands; kept only for objects too large to be searched from the front.
  private var positions: [ScalarName: Int]?

  /// The greatest number of members that are searched from the front rather than indexed.
  static let searched = 16

  /// Makes an object without members.
  public init() {
    members = []
  }

  /// Makes an object of members; where a name stands twice, the last value stays at the first place.
  public init(_ members: some Sequence<Member>) {
    self.init()
    self.members.reserveCapacity(members.underestimatedCount)
    for member in members { put(member) }
  }

  /// Takes members whose names are known to differ, with their index where they are many.
  package init(distinct members: [Member], positions: [ScalarName: Int]?) {
    self.members = members
    self.positions = positions
  }

  /// The number of members.
  public var count: Int { members.count }

  /// Tells whether there is no member.
  public var isEmpty: Bool { members.isEmpty }

  /// The position of a name in `members`, where it stands there.
  public func position(of name: String) -> Int? {
    if let positions { return positions[ScalarName(name)] }
    // A span hands out a name without keeping a reference to it.
    let members = members.span
    for index in members.indices where members[index].name.hasSameScalars(as: name) { return index }
    return nil
  }

  /// The value of a name; setting `nil` removes the member.
  public subscript(name: String) -> JSONValue? {
    get { position(of: name).map { members[$0].value } }
    set {
      if let newValue {
        put(Member(name, newValue))
      } else if let position = position(of: name) {
        members.remove(at: position)
        index()
      }
    }
  }

  private mutating func put(_ member: Member) {
    if let position = position(of: member.name) {
      members[position] = member
      return
    }
    members.append(member)
    if positions != nil {
      positions?[ScalarName(member.name)] = members.count - 1
    } else if members.count > Self.searched {
      index()
    }
  }

  private mutating func index() {
    positions = nil
    guard members.count > Self.searched else { return }
    var built: [ScalarName: Int] = [:]
    for (position, member) in members.enumerated() { built[ScalarName(member.name)] = position }
    positions = built
  }
}

extension JSONObject: Hashable {
  /// Tells whether two objects have the same members, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
  }

  /// Feeds the members into a hasher without regard to their order.
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members {
      var one = Hasher()
      one.combine(member)
      sum &+= one.finalize()
    }
    hasher.combine(sum)
  }
}

/// A name that is compared and hashed by its scalars alone.
package struct ScalarName: Sendable, Hashable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: ScalarName, right: ScalarName) -> Bool {
    left.text.hasSameScalars(as: right.text)
  }

  package func hash(into hasher: inout Hasher) {
    text.hashScalars(into: &hasher)
  }
}
