internal import JSON

extension JSONValue {
  /// The number of values in a value, itself too; without recursion.
  var countOfValues: Int {
    var count = 0
    var pending = [self]
    while let value = pending.popLast() {
      count += 1
      switch value {
      case .array(let items): pending += items
      case .object(let object): pending += object.members.map(\.value)
      case .null, .bool, .number, .string: break
      }
    }
    return count
  }

  /// The work of comparing or hashing the value, in about the time of one short text.
  var weight: Int {
    switch self {
    case .null, .bool, .number: 1
    case .string(let text): 1 + text.utf8.count / 64
    case .array, .object: countOfValues
    }
  }
}
