public import HTTPCore

/// The reason why an application could not be made of what was declared.
public enum FlaskDeclarationError: Error, Hashable, Sendable {
  /// Two routes answer the same requests.
  case conflict(RouteConflict)
  /// A function takes other parameters than its rule has.
  case wrongParameters(rule: String, takes: [String])
  /// The path of a blueprint and a rule of it make no path together.
  case unfitPath(RoutePatternError)
}

extension FlaskDeclarationError: CustomStringConvertible {
  /// What was declared, and what to change.
  public var description: String {
    switch self {
    case .conflict(let conflict): "\(conflict)"
    case .wrongParameters(let rule, let takes):
      "\(rule) does not fit a function of (\(takes.joined(separator: ", "))). Let it take the request, "
        + "or a value for each parameter: Int for int, UUID for uuid, String for all."
    case .unfitPath(let error): "The path of a blueprint does not fit its rule: \(error)"
    }
  }
}
