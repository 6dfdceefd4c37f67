/// A pattern as it was written.
indirect enum PatternExpression: Sendable {
  case empty
  case set(ScalarSet)
  case sequence([PatternExpression])
  case choice([PatternExpression])
  case repetition(PatternExpression, least: Int, most: Int?)
  case start
  case end
  case wordBoundary(isNegated: Bool)
  case look(PatternExpression, isAhead: Bool, isNegated: Bool)
  case group(PatternExpression, number: Int)
  case backReference(Int)
  case namedBackReference(String)
}

/// Why a text is no pattern.
struct PatternError: Error {
  let problem: String
}
