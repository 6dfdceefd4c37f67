/// Something that failed, as it is noted during an evaluation: without any text.
struct Failure: Sendable {
  /// What was asked for and not found; the numbers are what the words need beside value and schema.
  enum Fault: Sendable {
    case never
    case type, constant, listed
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, divisor
    case minLength, maxLength, pattern, format, content
    case minItems, maxItems
    case twins(Int, Int)
    case tooFewContained(Int)
    case tooManyContained(Int)
    case minProperties, maxProperties
    case missing(Int)
    case dependent(rule: Int, name: Int)
    case anyOf, oneOf, not
    case severalOf(Int, Int)
  }

  /// The last step on the way here; -1 for none.
  let step: Int
  /// The node whose keyword failed.
  let node: Int
  let fault: Fault
  /// Where the failures behind this one begin, which end just before it.
  let firstCause: Int
}
