/// One search of a program in a text.
@safe struct PatternMatcher {
  /// What is tried when the way taken fails.
  private enum Choice {
    case go(instruction: Int, at: Int)
    case shorten(instruction: Int, low: Int, at: Int)
    case restore(slot: Int, value: Int)
  }

  /// Steps before a search starts again with a memory, and as many more as the text is long.
  private static let impatient = 4_000
  private static let patient = 8_000_000
  /// Steps of a pattern with back-references, which no memory can help.
  private static let referring = 1_000_000
  private static let largestMemory = 8_000_000

  private let instructions: [PatternProgram.Instruction]
  private let sets: [ScalarSet]
  private let isAnchored: Bool
  private let bytes: UnsafeBufferPointer<UInt8>
  private let remembers: Bool
  private var steps: Int
  private let patience: Int
  /// The steps so far.
  var stepsTaken: Int { patience - max(steps, 0) }
  private var slots: [Int]
  private var failed: [UInt64] = []
  private var looks: [Int: Bool] = [:]
  private var nesting = 0

  init(_ program: PatternProgram, _ bytes: UnsafeBufferPointer<UInt8>, remembers: Bool) {
    instructions = program.instructions
    sets = program.sets
    isAnchored = program.isAnchored
    unsafe self.bytes = unsafe bytes
    self.remembers = remembers
    patience =
      remembers
      ? Self.patient
      : program.slots > 0 ? Self.referring : Self.impatient + bytes.count * 8
    steps = patience
    slots = program.slots == 0 ? [] : Array(repeating: -1, count: program.slots)
  }

  mutating func search() -> Bool? {
    let count = unsafe bytes.count
    if remembers {
      let states = instructions.count.multipliedReportingOverflow(by: count + 1)
      guard !states.overflow, states.partialValue <= Self.largestMemory else { return nil }
      failed = Array(repeating: 0, count: states.partialValue / 64 + 1)
    }
    var start = 0
    while true {
      guard let found = match(from: 0, at: start) else { return nil }
      if found { return true }
      if isAnchored || start >= count { return false }
      start += unsafe Self.length(bytes[start])
    }
  }

  private static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  }

  private mutating func hasFailed(_ instruction: Int, _ place: Int) -> Bool {
    let state = unsafe instruction * (bytes.count + 1) + place
    let bit = UInt64(1) << UInt64(state % 64)
    if failed[state / 64] & bit != 0 { return true }
    failed[state / 64] |= bit
    return false
  }

  private mutating func match(from first: Int, at start: Int) -> Bool? {
    var choices: [Choice] = []
    var (next, place) = (first, start)
    while true {
      steps -= 1
      guard steps > 0 else { return nil }
      var goesOn = true
      switch instructions[next] {
      case .accept: return true
      case .take(let low, let high, let set, let backward):
        if let after = backward
          ? before(place, low, high, set) : after(place, low, high, set)
        {
          (next, place) = (next + 1, after)
        } else {
          goesOn = false
        }
      case .run(let low, let high, let set, let most, let isPossessive):
        if remembers, most == .max {
          if hasFailed(next, place) {
            goesOn = false
          } else if let after = after(place, low, high, set) {
            choices.append(.go(instruction: next + 1, at: place))
            place = after
          } else {
            next += 1
          }
        } else {
          let start = place
          place = run(from: start, low, high, set, most)
          next += 1
          if !isPossessive, place > start {
            choices.append(.shorten(instruction: next, low: start, at: place))
          }
        }
      case .split(let preferred, let other):
        if remembers, hasFailed(next, place) {
          goesOn = false
        } else {
          choices.append(.go(instruction: other, at: place))
          next = preferred
        }
      case .jump(let target): next = target
      case .start: (goesOn, next) = (place == 0, next + 1)
      case .end: (goesOn, next) = (unsafe place == bytes.count, next + 1)
      case .wordBoundary(let isNegated):
        (goesOn, next) = ((isWord(place - 1) != isWord(place)) != isNegated, next + 1)
      case .look(let body, let isNegated):
        guard let holds = looks(body, at: place) else { return nil }
        (goesOn, next) = (holds != isNegated, next + 1)
      case .save(let slot):
        choices.append(.restore(slot: slot, value: slots[slot]))
        slots[slot] = place
        next += 1
      case .same(let group, let backward):
        if let after = same(group, backward, place) {
          (next, place) = (next + 1, after)
        } else {
          goesOn = false
        }
      }
      if !goesOn {
        guard let choice = resume(&choices) else { return false }
        (next, place) = choice
      }
    }
  }

  /// The place after the scalars that the set has, as many as there are up to a number.
  @inline(__always)
  private mutating func run(
    from start: Int, _ low: UInt64, _ high: UInt64, _ set: Int, _ most: Int
  ) -> Int {
    var (place, left) = (start, most)
    while left > 0, let after = after(place, low, high, set) {
      place = after
      left -= 1
    }
    steps -= place - start
    return place
  }

  /// Takes up the newest way that has not been tried.
  private mutating func resume(_ choices: inout [Choice]) -> (Int, Int)? {
    while let choice = choices.popLast() {
      switch choice {
      case .restore(let slot, let value): slots[slot] = value
      case .go(let instruction, let place): return (instruction, place)
      case .shorten(let instruction, let low, let place):
        var shorter = place - 1
        while shorter > low, unsafe bytes[shorter] & 0xc0 == 0x80 { shorter -= 1 }
        if shorter > low {
          choices.append(.shorten(instruction: instruction, low: low, at: shorter))
        }
        return (instruction, shorter)
      }
    }
    return nil
  }

  private mutating func looks(_ body: Int, at place: Int) -> Bool? {
    let key = unsafe body * (bytes.count + 1) + place
    if remembers, let known = looks[key] { return known }
    guard nesting < 50 else { return nil }
    nesting += 1
    defer { nesting -= 1 }
    // A look that holds has not failed where it went, so its states are kept apart.
    let outer = failed
    if remembers { failed = Array(repeating: 0, count: outer.count) }
    steps -= remembers ? outer.count : 0
    defer { failed = outer }
    let holds = match(from: body, at: place)
    if remembers, let holds { looks[key] = holds }
    return holds
  }

  private func same(_ group: Int, _ backward: Bool, _ place: Int) -> Int? {
    let (start, end) = (slots[group * 2], slots[group * 2 + 1])
    guard start >= 0, end >= start else { return place }
    let length = end - start
    let from = backward ? place - length : place
    guard from >= 0, unsafe from + length <= bytes.count else { return nil }
    for offset in 0..<length where unsafe bytes[start + offset] != bytes[from + offset] {
      return nil
    }
    return backward ? from : from + length
  }

  private func isWord(_ place: Int) -> Bool {
    guard place >= 0, unsafe place < bytes.count else { return false }
    let byte = unsafe bytes[place]
    return byte < 0x80 && ScalarSet.words.contains(ascii: byte)
  }

  /// The place after the scalar here, if the set has it.
  @inline(__always)
  private func after(_ place: Int, _ low: UInt64, _ high: UInt64, _ set: Int) -> Int? {
    guard unsafe place < bytes.count else { return nil }
    let byte = unsafe bytes[place]
    if byte < 0x80 {
      let bits = byte < 64 ? low : high
      return bits & 1 << UInt64(byte & 63) != 0 ? place + 1 : nil
    }
    return sets[set].contains(wide: scalar(at: place)) ? place + Self.length(byte) : nil
  }

  private func before(_ place: Int, _ low: UInt64, _ high: UInt64, _ set: Int) -> Int? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, unsafe bytes[start] & 0xc0 == 0x80 { start -= 1 }
    return after(start, low, high, set) == nil ? nil : start
  }

  private func scalar(at place: Int) -> Unicode.Scalar {
    let lead = unsafe UInt32(bytes[place])
    let length = unsafe Self.length(bytes[place])
    var value = length == 2 ? lead & 0x1f : length == 3 ? lead & 0x0f : lead & 0x07
    for offset in 1..<length { value = unsafe value << 6 | UInt32(bytes[place + offset] & 0x3f) }
    return Unicode.Scalar(value) ?? "\u{fffd}"
  }
}
