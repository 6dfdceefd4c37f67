/// Which members or items of one value have been evaluated, for `unevaluated…` to look at.
struct Marks {
  /// Whether anybody will ask.
  let isActive: Bool
  private var coversAll = false
  private var low: UInt64 = 0
  private var high: [UInt64] = []

  init(isActive: Bool = false) {
    self.isActive = isActive
  }

  mutating func insert(_ position: Int) {
    guard isActive else { return }
    if position < 64 {
      low |= 1 << UInt64(position)
    } else {
      let word = position / 64 - 1
      while high.count <= word { high.append(0) }
      high[word] |= 1 << UInt64(position % 64)
    }
  }

  mutating func insertAll() {
    coversAll = true
  }

  mutating func formUnion(_ other: Marks) {
    guard isActive else { return }
    coversAll = coversAll || other.coversAll
    low |= other.low
    while high.count < other.high.count { high.append(0) }
    for (word, bits) in other.high.enumerated() { high[word] |= bits }
  }

  func contains(_ position: Int) -> Bool {
    if coversAll { return true }
    if position < 64 { return low & 1 << UInt64(position) != 0 }
    let word = position / 64 - 1
    return word < high.count && high[word] & 1 << UInt64(position % 64) != 0
  }
}
