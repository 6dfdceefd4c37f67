import JSON

/// What is wrong with a file, and where.
struct FormatFault: Error {
  let words: String
  /// The way to the value that is at fault; empty where `line` says more.
  var trail: [JSONStep] = []
  /// The line, where the file is not even JSON.
  var line: Int?

  /// The line of the fault in the file's bytes, from 1.
  func line(in bytes: [UInt8]) -> Int { line ?? JSONLine.of(trail, in: bytes) }
}

/// One step from a value to a part of it.
enum JSONStep: Hashable {
  case member(String)
  case item(Int)
}

/// A value in a document, which knows the way to it.
struct JSONPlace {
  let value: JSONValue
  var trail: [JSONStep] = []

  /// The fault of this value: the way to it and what is wrong.
  func fault(_ words: String) -> FormatFault {
    FormatFault(words: "\(name) \(words)", trail: trail)
  }

  /// The way to the value as people read it: `recordings[2].answer.status`.
  private var name: String {
    if trail.isEmpty { return "the cassette" }
    return trail.reduce(into: "") { name, step in
      switch step {
      case .member(let member): name += (name.isEmpty ? "" : ".") + member
      case .item(let index): name += "[\(index)]"
      }
    }
  }

  /// A member that has to be there.
  func member(_ name: String) throws(FormatFault) -> JSONPlace {
    guard value.object != nil else { throw fault("is of kind \(value.kind), not object") }
    guard let member = optionalMember(name) else { throw fault("lacks the member \(name)") }
    return member
  }

  /// A member that may be there.
  func optionalMember(_ name: String) -> JSONPlace? {
    value[name].map { JSONPlace(value: $0, trail: trail + [.member(name)]) }
  }

  /// Refuses members that nobody reads: a misspelt one would be overlooked.
  func allow(_ names: Set<String>) throws(FormatFault) {
    guard let object = value.object else { throw fault("is of kind \(value.kind), not object") }
    for member in object.members where !names.contains(member.name) {
      let place = JSONPlace(value: member.value, trail: trail + [.member(member.name)])
      throw place.fault("is no member of a cassette")
    }
  }

  /// The text, where the value is one.
  func text() throws(FormatFault) -> String {
    guard let text = value.string else { throw fault("is of kind \(value.kind), not string") }
    return text
  }

  /// What a function makes of each item of an array.
  func items<Item>(
    _ read: (JSONPlace) throws(FormatFault) -> Item
  ) throws(FormatFault) -> [Item] {
    guard let items = value.array else { throw fault("is of kind \(value.kind), not array") }
    var made: [Item] = []
    for (index, item) in items.enumerated() {
      made.append(try read(JSONPlace(value: item, trail: trail + [.item(index)])))
    }
    return made
  }
}
