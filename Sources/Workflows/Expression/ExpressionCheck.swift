/// Refuses, before anything runs, what an expression may not ask for where it stands.
struct ExpressionCheck {
  /// What GitHub gives it there.
  let available: ExpressionAvailability
  /// What is simulated, by context: an object holds these members and no other, any other value
  /// stands for whatever a run may put there.
  let known: [String: ExpressionValue]

  /// Checks an expression with all its parts.
  ///
  /// - Throws: ``ExpressionError``.
  func check(_ expression: Expression) throws(ExpressionError) {
    _ = try shape(of: expression)
  }

  /// What the value of an expression holds, as far as it is known.
  private func shape(of expression: Expression) throws(ExpressionError) -> ExpressionValue? {
    switch expression {
    case .literal: return nil
    case .context(let name): return try context(name)
    case .member(let base, .literal(.string(let name))):
      guard case .object(let members)? = try shape(of: base) else { return nil }
      if let member = ExpressionValue.object(members).member(name) { return member }
      throw unknown(name, of: base, members)
    case .member(let base, let index):
      try check(index)
      try check(base)
      return nil
    case .all(let base):
      guard case .object(let members)? = try shape(of: base) else { return nil }
      // The same member of all of them: it must be there in each.
      var common: [String: ExpressionValue]?
      for value in members.values {
        guard case .object(let inner) = value else { return nil }
        common = common.map { $0.filter { inner[$0.key] != nil } } ?? inner
      }
      return .object(common ?? [:])
    case .not(let inner): try check(inner)
    case .binary(_, let left, let right):
      try check(left)
      try check(right)
    case .call(let name, let arguments):
      try check(function: name, arguments.count)
      for argument in arguments { try check(argument) }
    }
    return nil
  }

  private func context(_ name: String) throws(ExpressionError) -> ExpressionValue? {
    let context = name.lowercased()
    guard available.contexts.contains(context) else {
      throw ExpressionError(
        "\"\(name)\" has no value at \(available.key): GitHub refuses the file. "
          + "What can be asked there: \(simulated).")
    }
    guard let shape = known[context] else {
      throw ExpressionError(
        "the context \"\(name)\" is not simulated here, since only GitHub knows its values. "
          + "What can be asked here: \(simulated).")
    }
    return shape
  }

  private var simulated: String {
    available.contexts.filter { known[$0] != nil }.joined(separator: ", ")
  }

  private func check(function name: String, _ count: Int) throws(ExpressionError) {
    guard let function = ExpressionFunction(name: name) else {
      let names = ExpressionFunction.allCases.map(\.rawValue).joined(separator: ", ")
      throw ExpressionError("the function \(name) is not simulated here; known are \(names).")
    }
    try function.check(arguments: count)
    if !ExpressionFunction.ofSomeKeys.contains(function) { return }
    if available.functions.contains(function) { return }
    let place = function == .hashFiles ? "in a step" : "in an if"
    throw ExpressionError(
      "\(function.rawValue) is not known at \(available.key): GitHub refuses the file. "
        + "It can be asked \(place).")
  }

  private func unknown(
    _ name: String, of base: Expression, _ members: [String: ExpressionValue]
  ) -> ExpressionError {
    let names = members.keys.sorted().joined(separator: ", ")
    let rule =
      switch base {
      case .context("steps"): "only a step that stands before, by its id"
      case .context("needs"), .all(.context("needs")): "only a job that this one names in needs"
      default: "only what is simulated"
      }
    return ExpressionError(
      "\(base.path).\(name) is not known here: \(rule) can be asked for "
        + "(\(names.isEmpty ? "there is none" : names)).")
  }
}

extension Expression {
  /// A context and its members as they are written; a sign for anything else.
  fileprivate var path: String {
    switch self {
    case .context(let name): name
    case .member(let base, .literal(let name)): "\(base.path).\(name.text)"
    case .all(let base): "\(base.path).*"
    default: "(…)"
    }
  }
}
