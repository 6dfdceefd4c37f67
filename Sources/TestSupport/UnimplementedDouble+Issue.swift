public import TestDoubles
public import Testing

/// Makes a handler for unimplemented doubles that fails the current test.
///
/// - Parameter sourceLocation: Where the issue is shown: the line that made the double.
/// - Returns: A handler that records each use as an issue.
public func recordIssue(
  sourceLocation: SourceLocation = #_sourceLocation
) -> UnimplementedUse {
  { message in Issue.record("\(message)", sourceLocation: sourceLocation) }
}

extension UnimplementedDouble {
  /// Makes a double whose use fails the current test.
  ///
  /// ```swift
  /// let gateway = UnimplementedPaymentGateway.recordingIssues()
  /// ```
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the double.
  /// - Returns: The double.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Self {
    Self(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}
