/// Why a schema could not be compiled, and where in it.
public struct SchemaError: Error, Sendable, Equatable {
  /// What was wrong.
  public enum Reason: Sendable, Equatable {
    /// A keyword's value has not the form that the draft wants.
    case invalidKeyword(String, expected: String)
    /// A reference leads nowhere; nothing is ever fetched from a network.
    case unresolvedReference(String)
    /// `$schema` names a metaschema that is neither built in nor registered.
    case unknownDialect(String)
    /// A pattern is no regular expression of ECMA-262.
    case invalidPattern(String, problem: String)
    /// The same URI identifies two different schemas.
    case duplicateIdentifier(String)
    /// The schema has more subschemas than can be compiled.
    case tooLarge(limit: Int)
    /// The schema is nested deeper than can be read.
    case tooDeep(limit: Int)
  }

  /// What was wrong.
  public let reason: Reason
  /// The place in the schema: the resource's URI, where it has one, and a JSON Pointer after `#`.
  public let location: String
}

extension SchemaError: CustomStringConvertible {
  /// The fault in words, with its place.
  public var description: String {
    "\(location): \(words)"
  }

  private var words: String {
    switch reason {
    case .invalidKeyword(let keyword, let expected): "\(keyword) must be \(expected)"
    case .unresolvedReference(let reference):
      "nothing known is at \(reference); register the schema that it names"
    case .unknownDialect(let uri):
      "the dialect \(uri) is not known; register its metaschema or use draft 2020-12 or draft-07"
    case .invalidPattern(let pattern, let problem):
      "\(pattern) is no regular expression: \(problem)"
    case .duplicateIdentifier(let uri): "\(uri) identifies two different schemas"
    case .tooLarge(let limit): "the schema has more than \(limit) subschemas"
    case .tooDeep(let limit): "the schema is nested more than \(limit) deep"
    }
  }
}
