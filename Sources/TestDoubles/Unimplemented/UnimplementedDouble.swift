/// A double that must not be used, and that hands each use to a handler.
public protocol UnimplementedDouble: Sendable {
  /// Makes a double that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each use, on the task that uses the double.
  init(onUse: @escaping UnimplementedUse)
}
