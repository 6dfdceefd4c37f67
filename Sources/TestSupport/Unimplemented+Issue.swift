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

extension UnimplementedClock {
  /// Makes a clock whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the clock.
  /// - Returns: The clock.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedClock {
    UnimplementedClock(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}

extension UnimplementedMailer {
  /// Makes a mailer whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the mailer.
  /// - Returns: The mailer.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedMailer {
    UnimplementedMailer(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}

extension UnimplementedIdentifierSource {
  /// Makes an identifier source whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the source.
  /// - Returns: The source.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedIdentifierSource {
    UnimplementedIdentifierSource(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}

extension UnimplementedWallClock {
  /// Makes a wall clock whose reading fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the clock.
  /// - Returns: The clock.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedWallClock {
    UnimplementedWallClock(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}
