public import Ports

/// An identifier source that must not be used: a test that passes with it made no identifier.
public struct UnimplementedIdentifierSource: IdentifierSource, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a source that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each use, on the task that asks for an identifier.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the use; `"unimplemented"` when the handler returns.
  public func makeIdentifier() -> String {
    onUse(
      "UnimplementedIdentifierSource.makeIdentifier was called, where no identifier is expected.")
    return "unimplemented"
  }
}
