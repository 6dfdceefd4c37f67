/// All the ways through a pattern at once: sets of places in its program, in one machine word.
struct PatternThreads {
  /// Where the ways stand.
  struct State: Equatable {
    var places: UInt64 = 0
    var isFound = false
  }

  private let instructions: [PatternProgram.Instruction]
  private let isAnchored: Bool
  /// The first place of each instruction: a bounded run has one for each scalar that it may take.
  private var firsts: [Int] = []

  /// Takes a program whose places fit in a word and which only takes scalars forwards.
  init?(_ program: PatternProgram) {
    instructions = program.instructions
    isAnchored = program.isAnchored
    var count = 0
    for instruction in instructions {
      firsts.append(count)
      switch instruction {
      case .take(_, _, _, false), .split, .jump, .start, .end, .accept: count += 1
      case .run(_, _, _, let most, _): count += most == .max ? 1 : min(most, 65)
      default: return nil
      }
      guard count <= 64 else { return nil }
    }
  }

  func start(isTextStart: Bool) -> State {
    var state = State()
    var seen: UInt64 = 0
    follow(0, 0, isTextStart: isTextStart, isTextEnd: false, &state, &seen)
    return state
  }

  /// The ways after any byte of a class, which is inside or outside of each set as a whole.
  func step(_ state: State, low: UInt64, high: UInt64) -> State {
    var after = State()
    var seen: UInt64 = 0
    for (index, instruction) in instructions.enumerated() {
      let first = firsts[index]
      switch instruction {
      case .take(let ownLow, let ownHigh, _, _):
        guard state.places >> UInt64(first) & 1 == 1, ownLow & low | ownHigh & high != 0 else {
          continue
        }
        follow(index + 1, 0, isTextStart: false, isTextEnd: false, &after, &seen)
      case .run(let ownLow, let ownHigh, _, let most, _):
        guard ownLow & low | ownHigh & high != 0 else { continue }
        for taken in 0..<(most == .max ? 1 : most)
        where state.places >> UInt64(first + taken) & 1 == 1 {
          let now = most == .max ? 0 : taken + 1
          follow(index, now, isTextStart: false, isTextEnd: false, &after, &seen)
        }
      default: continue
      }
    }
    if !isAnchored {
      follow(0, 0, isTextStart: false, isTextEnd: false, &after, &seen)
    }
    return after
  }

  /// Tells whether the pattern is found if the text ends here.
  func endsFound(_ state: State, isTextStart: Bool) -> Bool {
    var after = State()
    var seen: UInt64 = 0
    for (index, instruction) in instructions.enumerated() {
      guard case .end = instruction, state.places >> UInt64(firsts[index]) & 1 == 1 else {
        continue
      }
      follow(index + 1, 0, isTextStart: isTextStart, isTextEnd: true, &after, &seen)
    }
    return after.isFound
  }

  /// Goes on from an instruction, of whose run so many scalars are taken, without taking one.
  private func follow(
    _ index: Int, _ taken: Int, isTextStart: Bool, isTextEnd: Bool, _ state: inout State,
    _ seen: inout UInt64
  ) {
    var pending = [(index, taken)]
    while let (index, taken) = pending.popLast() {
      if case .run(_, _, _, let most, _) = instructions[index], taken == most {
        pending.append((index + 1, 0))
        continue
      }
      let bit = UInt64(1) << UInt64(firsts[index] + taken)
      guard seen & bit == 0 else { continue }
      seen |= bit
      switch instructions[index] {
      case .accept: state.isFound = true
      case .take: state.places |= bit
      case .run:
        state.places |= bit
        pending.append((index + 1, 0))
      case .split(let one, let other):
        pending.append((one, 0))
        pending.append((other, 0))
      case .jump(let target): pending.append((target, 0))
      case .start: if isTextStart { pending.append((index + 1, 0)) }
      case .end:
        state.places |= bit
        if isTextEnd { pending.append((index + 1, 0)) }
      case .wordBoundary, .look, .save, .same: break
      }
    }
  }
}
