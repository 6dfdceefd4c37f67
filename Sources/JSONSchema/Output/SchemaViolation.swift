/// One thing that a schema asks for and an instance does not have.
public struct SchemaViolation: Sendable, Equatable {
  /// The JSON Pointer of the value at fault; empty for the whole instance.
  public let instanceLocation: String
  /// The JSON Pointer of the keyword along the way of evaluation, through references.
  public let keywordLocation: String
  /// The keyword's place in its own schema: that schema's URI and a JSON Pointer after `#`.
  public let absoluteKeywordLocation: String
  /// What is asked for and what was found.
  public let message: String
  /// The violations behind this one, where a keyword such as `anyOf` had several ways to hold.
  public let causes: [SchemaViolation]
}

extension SchemaViolation: CustomStringConvertible {
  /// The place and the message, as a person reads them.
  public var description: String {
    (instanceLocation.isEmpty ? "the instance" : instanceLocation) + " " + message
  }
}
