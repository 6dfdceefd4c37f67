public import TestDoubles
public import Testing

extension UnimplementedOrderStore {
  /// Makes an order store whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the store.
  /// - Returns: The store.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedOrderStore {
    UnimplementedOrderStore(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}

extension UnimplementedPaymentGateway {
  /// Makes a payment gateway whose use fails the current test.
  ///
  /// - Parameter sourceLocation: Where the issue is shown: the line that made the gateway.
  /// - Returns: The gateway.
  public static func recordingIssues(
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> UnimplementedPaymentGateway {
    UnimplementedPaymentGateway(onUse: recordIssue(sourceLocation: sourceLocation))
  }
}
