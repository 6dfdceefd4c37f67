/// A sequence of operations after which a fake and the real thing do not agree.
public struct Difference<Operation: Sendable, Answer: Equatable & Sendable>: Sendable {
  /// One operation and what came of it.
  public struct Step: Sendable {
    /// What was done.
    public let operation: Operation
    /// What the fake made of it.
    public let fake: DifferentialOutcome<Answer>
    /// What the real thing made of it.
    public let real: DifferentialOutcome<Answer>
  }

  /// The seed of the sequence in which the difference was found.
  public let seed: UInt64
  /// The length of that sequence.
  public let length: Int
  /// How many of its operations ran until the two differed.
  public let originalCount: Int
  /// The shrunk sequence; the outcomes of all steps but the last are equal.
  public let steps: [Step]
  /// Whether the two differed again when the same operations were run again.
  public let isRepeatable: Bool
  /// Whether no operation can be left out or made simpler, as far as the budget reached.
  public let isMinimal: Bool
}

extension Difference: CustomStringConvertible {
  /// The operations with their outcomes, and how to repeat them.
  public var description: String {
    var lines = ["The fake and the real thing differ at operation \(steps.count):"]
    for (number, step) in steps.enumerated() {
      if step.fake == step.real {
        lines.append("\(number + 1). \(step.operation)\n   both \(step.real)")
      } else {
        lines.append(
          "\(number + 1). \(step.operation)\n   the fake \(step.fake)\n   the real thing \(step.real)"
        )
      }
    }
    let shrunk = "Shrunk from \(originalCount) operations."
    if !isRepeatable {
      lines.append("The same operations agreed when they were run again: look for time or chance.")
    } else {
      lines.append(isMinimal ? shrunk : shrunk + " The budget ended before the shrinking did.")
    }
    lines.append("Repeat it with seed: \(seed), sequences: 1, length: \(length).")
    return lines.joined(separator: "\n")
  }
}
