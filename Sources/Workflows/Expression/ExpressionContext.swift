/// What an expression may ask for at one point of a run.
package struct ExpressionContext: Sendable {
  /// How a job goes so far.
  package enum Status: String, Sendable {
    /// Nothing has failed.
    case success
    /// A step, or a job that this one needs, itself or through others, has failed.
    case failure
    /// A job that this one needs, itself or through others, was skipped.
    case skipped
    /// The time limit of the job has passed.
    case cancelled
  }

  /// The contexts by name; one that is not here is refused.
  package var values: [String: ExpressionValue]
  /// How the job goes.
  package var status: Status
  /// Answers `hashFiles`: one hash of all files that match the patterns, or the empty text.
  package var hashFiles: @Sendable ([String]) -> String

  package init(
    values: [String: ExpressionValue] = [:], status: Status = .success,
    hashFiles: @escaping @Sendable ([String]) -> String = { _ in "" }
  ) {
    self.values = values
    self.status = status
    self.hashFiles = hashFiles
  }

  /// The value of an expression.
  ///
  /// - Throws: ``ExpressionError`` at a context, a property or a function that is not simulated.
  package func value(of expression: Expression) throws(ExpressionError) -> ExpressionValue {
    switch expression {
    case .literal(let value): return value
    case .context(let name):
      guard let value = values[name.lowercased()] else {
        throw ExpressionError("the context \"\(name)\" is not simulated here.")
      }
      return value
    case .member(.all(let base), let name):
      let name = try value(of: name).text
      return .array(try elements(of: base).map { $0.member(name) ?? .null })
    case .member(let base, let name): return try member(of: base, name: try value(of: name))
    case .all(let base): return .array(try elements(of: base))
    case .not(let inner): return .bool(!(try value(of: inner).isTrue))
    case .binary(let sign, let left, let right): return try binary(sign, left, right)
    case .call(let name, let arguments): return try call(name, arguments)
    }
  }

  private func elements(of base: Expression) throws(ExpressionError) -> [ExpressionValue] {
    switch try value(of: base) {
    case .array(let values): return values
    case .object(let members): return members.sorted { $0.key < $1.key }.map(\.value)
    default: return []
    }
  }

  private func member(
    of base: Expression, name: ExpressionValue
  ) throws(ExpressionError) -> ExpressionValue {
    let whole = try value(of: base)
    if case .array(let values) = whole {
      let index = Int(exactly: name.number) ?? -1
      return values.indices.contains(index) ? values[index] : .null
    }
    // What is missing there would be an empty text that no test notices.
    let strict = ["github", "runner", "strategy", "needs", "steps", "job"]
    if let member = whole.member(name.text) { return member }
    if case .context(let context) = base, strict.contains(context.lowercased()) {
      throw ExpressionError("\(context).\(name.text) is not simulated here, or does not exist.")
    }
    return .null
  }

  private func binary(
    _ sign: String, _ left: Expression, _ right: Expression
  ) throws(ExpressionError) -> ExpressionValue {
    let one = try value(of: left)
    if sign == "&&" { return one.isTrue ? try value(of: right) : one }
    if sign == "||" { return one.isTrue ? one : try value(of: right) }
    let two = try value(of: right)
    switch sign {
    case "==": return .bool(one.isEqual(to: two))
    case "!=": return .bool(!one.isEqual(to: two))
    default: break
    }
    if case .string(let first) = one, case .string(let second) = two {
      let (first, second) = (first.lowercased(), second.lowercased())
      return .bool(Self.holds(sign, first < second, first == second))
    }
    let (first, second) = (one.number, two.number)
    if first.isNaN || second.isNaN { return .bool(false) }
    return .bool(Self.holds(sign, first < second, first == second))
  }

  private static func holds(_ sign: String, _ isLess: Bool, _ isEqual: Bool) -> Bool {
    switch sign {
    case "<": isLess
    case "<=": isLess || isEqual
    case ">": !isLess && !isEqual
    default: !isLess
    }
  }
}
