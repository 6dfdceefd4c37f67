extension JSONValue: Hashable {
  /// Tells whether two values are the same JSON value.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Feeds the value into a hasher, so that equal values hash alike.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0 as UInt8)
    case .bool(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): value.hashScalars(into: &hasher)
    case .array(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}

extension String {
  /// Tells whether two strings hold the same scalars, without canonical equivalence.
  @inline(__always)
  package func hasSameScalars(as other: String) -> Bool {
    // Strings of the same bits are the same; that is all that short strings mostly need.
    if unsafe unsafeBitCast(self, to: UInt128.self) == unsafeBitCast(other, to: UInt128.self) {
      return true
    }
    guard utf8.count == other.utf8.count else { return false }
    let isSame = unsafe utf8.withContiguousStorageIfAvailable { left in
      unsafe other.utf8.withContiguousStorageIfAvailable { right in
        unsafe left.elementsEqual(right)
      }
    }
    // A text that is bridged from elsewhere stands in pieces.
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Feeds the scalars into a hasher as they stand.
  package func hashScalars(into hasher: inout Hasher) {
    let hashed: Void? = unsafe utf8.withContiguousStorageIfAvailable {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { for byte in utf8 { hasher.combine(byte) } }
    hasher.combine(0xff as UInt8)
  }
}
