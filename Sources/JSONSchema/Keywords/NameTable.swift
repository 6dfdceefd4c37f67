internal import JSON

/// Names of a schema in one flat piece of memory, each found by its bytes.
struct NameTable: Sendable {
  /// A name that is recognised by the sixteen bytes of its `String`: those of short names hold it all.
  private struct Short {
    var form: UInt128 = 0
    var position = -1
  }

  private struct Slot {
    var key: UInt32 = 0
    var start: Int32 = 0
    /// The bytes of the name; negative where the slot is free.
    var length: Int32 = -1
    var position: Int32 = 0
  }

  /// At least twice as many as there are names; a name stands at its key's slot or after it.
  private var slots: [Slot]
  private var bytes: [UInt8] = []
  /// The same names by another key, with free slots too.
  private var shorts: [Short]
  /// The number of different names.
  private(set) var count = 0

  init(_ names: [String]) {
    var size = 1
    while size < names.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    shorts = Array(repeating: Short(), count: size)
    for name in names where position(of: name) == nil {
      let key = NameKey.key(name)
      var index = Int(key) & (size - 1)
      while slots[index].length >= 0 { index = (index + 1) & (size - 1) }
      let start = bytes.count
      bytes += name.utf8
      slots[index] = Slot(
        key: key, start: Int32(start), length: Int32(bytes.count - start), position: Int32(count))
      let form = unsafe unsafeBitCast(name, to: UInt128.self)
      var short = Self.key(form) & (size - 1)
      while shorts[short].position >= 0 { short = (short + 1) & (size - 1) }
      shorts[short] = Short(form: form, position: count)
      count += 1
    }
  }

  /// The position of a name among the different ones, where it is one of them.
  ///
  /// The names come from the schema, so a crowded row of slots is the schema author's doing and
  /// never the instance's.
  @inline(__always)
  func position(of name: String) -> Int? {
    let form = unsafe unsafeBitCast(name, to: UInt128.self)
    var short = Self.key(form) & (shorts.count - 1)
    // Strings of the same bytes are the same; those of other bytes may be so too.
    while count > 0, shorts[short].position >= 0 {
      if shorts[short].form == form { return shorts[short].position }
      short = (short + 1) & (shorts.count - 1)
    }
    return longPosition(of: name)
  }

  @inline(__always)
  private static func key(_ form: UInt128) -> Int {
    let (low, high) = (UInt64(truncatingIfNeeded: form), UInt64(truncatingIfNeeded: form >> 64))
    let mixed = (low ^ (high &* 0xff51_afd7_ed55_8ccd)) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  @inline(never)
  private func longPosition(of name: String) -> Int? {
    if let position = unsafe name.utf8.withContiguousStorageIfAvailable({
      unsafe position(of: $0)
    }) {
      return position
    }
    return unsafe Array(name.utf8).withUnsafeBufferPointer { unsafe position(of: $0) }
  }

  private func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard count > 0 else { return nil }
    let key = unsafe NameKey.key(name)
    var index = Int(key) & (slots.count - 1)
    while slots[index].length >= 0 {
      let slot = slots[index]
      if slot.key == key, slot.length == name.count {
        var (place, offset) = (Int(slot.start), 0)
        while offset < name.count, unsafe bytes[place] == name[offset] {
          (place, offset) = (place + 1, offset + 1)
        }
        if offset == name.count { return Int(slot.position) }
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }
}
