public import Ports

/// An identifier source that always gives the same answer.
///
/// It breaks the port's promise that answers differ; that is the point where a test wants to know
/// the one identifier in advance.
public struct FixedIdentifierSource: IdentifierSource {
  private let identifier: String

  /// Makes a source of one answer.
  public init(_ identifier: String) { self.identifier = identifier }

  /// The one answer.
  public func makeIdentifier() -> String { identifier }
}
