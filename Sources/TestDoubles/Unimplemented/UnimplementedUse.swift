/// What an unimplemented double does when it is used.
///
/// It is given a sentence that names the double and the call. A test's handler records an issue:
/// `TestSupport` has one.
public typealias UnimplementedUse = @Sendable (_ message: String) -> Void

/// Stops the program: the default of every unimplemented double.
///
/// - Parameter message: The sentence to print.
public func trapOnUse(_ message: String) { fatalError(message) }
