public import TestDoubles
public import Testing

extension UnimplementedAccountStore {
  /// Makes a store whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the store.
  /// - Returns: The store.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedAccountStore {
    UnimplementedAccountStore(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}

extension UnimplementedPasswordHasher {
  /// Makes a hasher whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the hasher.
  /// - Returns: The hasher.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedPasswordHasher {
    UnimplementedPasswordHasher(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}

extension UnimplementedTokenDigester {
  /// Makes a digester whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the digester.
  /// - Returns: The digester.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedTokenDigester {
    UnimplementedTokenDigester(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}

extension UnimplementedAccessTokens {
  /// Makes an issuer whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the issuer.
  /// - Returns: The issuer.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedAccessTokens {
    UnimplementedAccessTokens(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}
