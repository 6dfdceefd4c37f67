internal import JSON

/// `minimum`, `maximum`, their exclusive forms and `multipleOf`.
final class NumberRules: Sendable {
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
    if let minimum, number < minimum, !run.reject(node, .minimum) { return false }
    if let maximum, number > maximum, !run.reject(node, .maximum) { return false }
    if let exclusiveMinimum, number <= exclusiveMinimum, !run.reject(node, .exclusiveMinimum) {
      return false
    }
    if let exclusiveMaximum, number >= exclusiveMaximum, !run.reject(node, .exclusiveMaximum) {
      return false
    }
    guard let divisor else { return true }
    guard run.affords(number.divisionWork(by: divisor)) else { return false }
    return number.isMultiple(of: divisor) || run.reject(node, .divisor)
  }

  func words(
    _ fault: Failure.Fault, _ number: JSONNumber, to text: inout Line
  ) -> String? {
    let (keyword, demand, limit): (String, String, JSONNumber?) =
      switch fault {
      case .minimum: ("minimum", "must be at least ", minimum)
      case .maximum: ("maximum", "must be at most ", maximum)
      case .exclusiveMinimum: ("exclusiveMinimum", "must be above ", exclusiveMinimum)
      case .exclusiveMaximum: ("exclusiveMaximum", "must be below ", exclusiveMaximum)
      default: ("multipleOf", "must be a multiple of ", divisor)
      }
    text += demand
    Excerpt.write(limit ?? 0, to: &text)
    text += ", is "
    Excerpt.write(number, to: &text)
    return keyword
  }
}
