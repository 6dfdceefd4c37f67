/// A pattern as instructions for the matcher.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Takes one scalar of a set, forwards or backwards; the bits are those of the set's ASCII.
    case take(low: UInt64, high: UInt64, set: Int, backward: Bool)
    /// Takes scalars of a set as often as it can, at most so often; gives back if it must.
    case run(low: UInt64, high: UInt64, set: Int, most: Int, isPossessive: Bool)
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case wordBoundary(isNegated: Bool)
    case look(body: Int, isNegated: Bool)
    case save(Int)
    case same(group: Int, backward: Bool)
    case accept
  }

  private static let largest = 20_000

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [ScalarSet] = []
  private(set) var slots = 0
  private(set) var isAnchored = false
  private var names: [String: Int] = [:]
  private var hasReferences = false

  init(_ expression: PatternExpression, names: [String: Int]) throws(PatternError) {
    self.names = names
    hasReferences = Self.refers(expression)
    isAnchored = Self.startsAnchored(expression)
    try emit(expression, backward: false)
    instructions.append(.accept)
    sharpen()
  }

  private static func refers(_ expression: PatternExpression) -> Bool {
    switch expression {
    case .backReference, .namedBackReference: true
    case .sequence(let parts), .choice(let parts): parts.contains(where: refers)
    case .repetition(let part, _, _), .look(let part, _, _), .group(let part, _): refers(part)
    default: false
    }
  }

  private static func startsAnchored(_ expression: PatternExpression) -> Bool {
    switch expression {
    case .start: true
    case .sequence(let parts): parts.first.map(startsAnchored) ?? false
    case .choice(let parts): parts.allSatisfy(startsAnchored)
    case .group(let part, _): startsAnchored(part)
    default: false
    }
  }

  private mutating func add(_ instruction: Instruction) throws(PatternError) -> Int {
    guard instructions.count < Self.largest else {
      throw PatternError(problem: "it needs more than \(Self.largest) steps when written out")
    }
    instructions.append(instruction)
    return instructions.count - 1
  }

  private mutating func index(_ set: ScalarSet) -> Int {
    sets.append(set)
    return sets.count - 1
  }

  private mutating func emit(
    _ expression: PatternExpression, backward: Bool
  ) throws(PatternError) {
    switch expression {
    case .empty: break
    case .set(let set):
      let index = index(set)
      _ = try add(.take(low: set.low, high: set.high, set: index, backward: backward))
    case .sequence(let parts):
      for part in backward ? parts.reversed() : parts {
        try emit(part, backward: backward)
      }
    case .choice(let parts): try emit(choice: parts, backward: backward)
    case .repetition(let part, let least, let most):
      try emit(part, least: least, most: most, backward: backward)
    case .start: _ = try add(.start)
    case .end: _ = try add(.end)
    case .wordBoundary(let isNegated): _ = try add(.wordBoundary(isNegated: isNegated))
    case .look(let part, let isAhead, let isNegated):
      let look = try add(.look(body: instructions.count + 2, isNegated: isNegated))
      let jump = try add(.jump(0))
      try emit(part, backward: !isAhead)
      _ = try add(.accept)
      instructions[look] = .look(body: look + 2, isNegated: isNegated)
      instructions[jump] = .jump(instructions.count)
    case .group(let part, let number):
      guard hasReferences else { return try emit(part, backward: backward) }
      slots = max(slots, number * 2 + 2)
      _ = try add(.save(number * 2 + (backward ? 1 : 0)))
      try emit(part, backward: backward)
      _ = try add(.save(number * 2 + (backward ? 0 : 1)))
    case .backReference(let number):
      slots = max(slots, number * 2 + 2)
      _ = try add(.same(group: number, backward: backward))
    case .namedBackReference(let name):
      try emit(.backReference(names[name] ?? 0), backward: backward)
    }
  }

  private mutating func emit(
    choice parts: [PatternExpression], backward: Bool
  ) throws(PatternError) {
    var jumps: [Int] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1 {
        try emit(part, backward: backward)
      } else {
        let split = try add(.split(0, 0))
        try emit(part, backward: backward)
        jumps.append(try add(.jump(0)))
        instructions[split] = .split(split + 1, instructions.count)
      }
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func emit(
    _ part: PatternExpression, least: Int, most: Int?, backward: Bool
  ) throws(PatternError) {
    for _ in 0..<least { try emit(part, backward: backward) }
    if case .set(let set) = part, !backward {
      let left = most.map { $0 - least } ?? .max
      guard left > 0 else { return }
      let index = index(set)
      _ = try add(
        .run(low: set.low, high: set.high, set: index, most: left, isPossessive: false))
      return
    }
    guard let most else {
      let split = try add(.split(0, 0))
      try emit(part, backward: backward)
      _ = try add(.jump(split))
      instructions[split] = .split(split + 1, instructions.count)
      return
    }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(try add(.split(0, 0)))
      try emit(part, backward: backward)
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }

  /// Marks the runs that never need to give anything back: what follows takes no scalar of theirs.
  private mutating func sharpen() {
    for index in instructions.indices {
      guard case .run(let low, let high, let set, let most, _) = instructions[index] else {
        continue
      }
      let isPossessive =
        switch instructions[index + 1] {
        case .end: most == .max
        case .take(_, _, let next, false): sets[set].isDisjoint(from: sets[next])
        default: false
        }
      instructions[index] = .run(
        low: low, high: high, set: set, most: most, isPossessive: isPossessive)
    }
  }
}
