internal import JSON

/// `minimum`, `maximum`, their exclusive forms and `multipleOf`.
struct NumberRules: Sendable {
  private let minimum: JSONNumber?
  private let maximum: JSONNumber?
  private let exclusiveMinimum: JSONNumber?
  private let exclusiveMaximum: JSONNumber?
  private let divisor: JSONNumber?

  init?(_ reader: inout KeywordReader) throws(SchemaError) {
    guard reader.dialect.validates else { return nil }
    minimum = try reader.number("minimum")
    maximum = try reader.number("maximum")
    exclusiveMinimum = try reader.number("exclusiveMinimum")
    exclusiveMaximum = try reader.number("exclusiveMaximum")
    divisor = try reader.number("multipleOf")
    if let divisor, divisor <= 0 { throw reader.fault("multipleOf", "a number above 0") }
    let limits = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, divisor]
    if limits.allSatisfy({ $0 == nil }) { return nil }
  }

  func check(_ number: JSONNumber, _ node: Node, _ run: inout Run) -> Bool {
    if let minimum, number < minimum {
      guard run.reject(node, "minimum", "must be at least \(minimum), is \(number)")
      else { return false }
    }
    if let maximum, number > maximum {
      guard run.reject(node, "maximum", "must be at most \(maximum), is \(number)")
      else { return false }
    }
    if let exclusiveMinimum, number <= exclusiveMinimum {
      guard
        run.reject(node, "exclusiveMinimum", "must be above \(exclusiveMinimum), is \(number)")
      else { return false }
    }
    if let exclusiveMaximum, number >= exclusiveMaximum {
      guard
        run.reject(node, "exclusiveMaximum", "must be below \(exclusiveMaximum), is \(number)")
      else { return false }
    }
    if let divisor, !number.isMultiple(of: divisor) {
      guard run.reject(node, "multipleOf", "must be a multiple of \(divisor), is \(number)")
      else { return false }
    }
    return true
  }
}
