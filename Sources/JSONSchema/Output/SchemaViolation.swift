/// One thing that a schema asks for and an instance does not have.
///
/// The texts are written when they are asked for, each time anew.
public struct SchemaViolation: Sendable {
  private enum Source {
    case failure(Findings, Int)
    /// The evaluation came to no end; the texts say where the schema begins and why.
    case unfinished(location: String, message: String)
  }

  private let source: Source

  init(_ findings: Findings, _ position: Int) {
    source = .failure(findings, position)
  }

  init(unfinished message: String, location: String) {
    source = .unfinished(location: location, message: message)
  }

  /// The JSON Pointer of the value at fault; empty for the whole instance.
  public var instanceLocation: String {
    switch source {
    case .failure(let findings, let position): findings.instanceLocation(of: position)
    case .unfinished: ""
    }
  }

  /// The JSON Pointer of the keyword along the way of evaluation, through references.
  public var keywordLocation: String { text.keywordLocation }

  /// The keyword's place in its own schema: that schema's URI and a JSON Pointer after `#`.
  public var absoluteKeywordLocation: String { text.absoluteKeywordLocation }

  /// What is asked for and what was found.
  ///
  /// A value, name or pattern of more than 80 characters is cut after 77; of a long array or object only
  /// the count is told.
  public var message: String {
    switch source {
    case .failure(let findings, let position): findings.message(of: position)
    case .unfinished(_, let message): message
    }
  }

  /// The violations behind this one, where a keyword such as `anyOf` had several ways to hold.
  public var causes: [SchemaViolation] {
    switch source {
    case .failure(let findings, let position):
      findings.causes(of: position).map { SchemaViolation(findings, $0) }
    case .unfinished: []
    }
  }

  var text: Findings.Text {
    switch source {
    case .failure(let findings, let position): findings.text(of: position)
    case .unfinished(let location, let message):
      Findings.Text(absoluteKeywordLocation: location, message: message)
    }
  }
}

extension SchemaViolation: Equatable {
  /// Tells whether two violations say the same, with the same causes.
  public static func == (left: SchemaViolation, right: SchemaViolation) -> Bool {
    left.text == right.text && left.causes == right.causes
  }
}

extension SchemaViolation: CustomStringConvertible {
  /// The place and the message, as a person reads them.
  public var description: String {
    switch source {
    case .failure(let findings, let position): findings.line(of: position)
    case .unfinished(_, let message): "the instance \(message)"
    }
  }
}
