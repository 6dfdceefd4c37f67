/// A pattern as a table that takes one step for each byte of an ASCII text.
///
/// Patterns that look around, remember groups or grow too large have no such table.
struct PatternAutomaton: Sendable {
  private static let mostStates = 64
  private static let found: UInt8 = 0xff
  private static let lost: UInt8 = 0xfe

  /// Bytes that no instruction tells apart have one class; beyond ASCII there is none.
  private var classes = [UInt8](repeating: 0xff, count: 256)
  private let width: Int
  /// The state after each state and class.
  private var next: [UInt8] = []
  /// Whether the pattern is found where the text ends in a state.
  private var endsFound: [Bool] = []

  init?(_ program: PatternProgram) {
    guard let threads = PatternThreads(program) else { return nil }
    let groups = Self.groups(program)
    width = groups.count
    for (number, group) in groups.enumerated() {
      for byte in 0..<128 as Range<UInt8>
      where (byte < 64 ? group.low >> UInt64(byte) : group.high >> UInt64(byte - 64)) & 1 == 1 {
        classes[Int(byte)] = UInt8(number)
      }
    }
    // The first state stands at the start of the text and is never come back to.
    var states = [threads.start(isTextStart: true)]
    var state = 0
    while state < states.count {
      guard states.count <= Self.mostStates else { return nil }
      endsFound.append(
        states[state].isFound || threads.endsFound(states[state], isTextStart: state == 0))
      for group in groups {
        let after = threads.step(states[state], low: group.low, high: group.high)
        if after.isFound || states[state].isFound {
          next.append(Self.found)
        } else if after.places == 0 {
          next.append(Self.lost)
        } else if let known = states.dropFirst().firstIndex(where: { $0 == after }) {
          next.append(UInt8(known))
        } else {
          next.append(UInt8(states.count))
          states.append(after)
          guard states.count <= Self.mostStates else { return nil }
        }
      }
      state += 1
    }
  }

  /// The classes as sets of ASCII: what is in exactly the same sets of the program.
  private static func groups(_ program: PatternProgram) -> [(low: UInt64, high: UInt64)] {
    var groups: [(low: UInt64, high: UInt64)] = [(.max, .max)]
    for instruction in program.instructions {
      let (low, high): (UInt64, UInt64)
      switch instruction {
      case .take(let first, let second, _, _): (low, high) = (first, second)
      case .run(let first, let second, _, _, _): (low, high) = (first, second)
      default: continue
      }
      for index in groups.indices {
        let group = groups[index]
        let inside = (low: group.low & low, high: group.high & high)
        let outside = (low: group.low & ~low, high: group.high & ~high)
        guard inside.low | inside.high != 0, outside.low | outside.high != 0 else { continue }
        groups[index] = inside
        groups.append(outside)
      }
    }
    return groups
  }

  /// Tells whether the pattern is found in a text; `nil` where the text is not all ASCII.
  func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool? {
    var state = 0
    for index in 0..<text.count {
      let kind = unsafe classes[Int(text[index])]
      if kind == 0xff { return nil }
      let after = next[state * width + Int(kind)]
      if after >= Self.lost { return after == Self.found }
      state = Int(after)
    }
    return endsFound[state]
  }
}
