/// One step in the history of a database's schema.
///
/// A migration that was released is never edited: write the next one.
public struct Migration: Sendable {
  /// A name that is unique in the list and never changes, such as `"add members"`.
  public let name: String
  /// The statements.
  public let script: SQL

  /// Names a step.
  ///
  /// - Parameters:
  ///   - name: The unique name.
  ///   - script: One or several statements, without `BEGIN` and `COMMIT`.
  public init(_ name: String, _ script: SQL) {
    self.name = name
    self.script = script
  }
}
