internal import JSON

extension Node {
  /// Writes what was asked for and what was found.
  ///
  /// - Returns: The keyword that failed; nil where the schema itself is `false`.
  func words(_ fault: Failure.Fault, _ value: JSONValue, to text: inout Line) -> String? {
    switch fault {
    case .never:
      text += "nothing is allowed here"
      return nil
    case .type, .constant, .listed: return any?.words(fault, value, to: &text)
    case .anyOf, .oneOf, .not, .severalOf: return logic?.words(fault, to: &text)
    default: break
    }
    switch value {
    case .number(let value): return number?.words(fault, value, to: &text)
    case .string(let value): return string?.words(fault, value, to: &text)
    case .array(let items): return array?.words(fault, items, to: &text)
    case .object(let value): return object?.words(fault, value, to: &text)
    case .null, .bool: return nil
    }
  }
}
