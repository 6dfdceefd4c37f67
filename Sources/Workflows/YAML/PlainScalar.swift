/// What a scalar without quotes means.
///
/// Source: YAML 1.2.2, 10.3.2, the core schema, <https://yaml.org/spec/1.2.2/#1032-tag-resolution>.
enum PlainScalar {
  /// The number or truth value that a text means; nil where it means itself.
  static func value(of text: String) -> ExpressionValue? {
    if ["true", "True", "TRUE"].contains(text) { return .bool(true) }
    if ["false", "False", "FALSE"].contains(text) { return .bool(false) }
    if let digits = text.wholeMatch(of: /0o([0-7]+)/)?.1 {
      return Int(digits, radix: 8).map { .number(Double($0)) }
    }
    if let digits = text.wholeMatch(of: /0x([0-9a-fA-F]+)/)?.1 {
      return Int(digits, radix: 16).map { .number(Double($0)) }
    }
    guard text.contains(/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/) else {
      return nil
    }
    // Swift reads no number that begins or ends with its point.
    let whole = text.replacing(/\.(?=[eE]|$)/, with: "").replacing(/^([-+]?)\./) { "\($0.1)0." }
    return Double(whole).map { .number($0) }
  }
}
