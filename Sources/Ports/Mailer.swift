/// The way out for mail.
///
/// A call that returns means that the mail was accepted for delivery, once. A call that throws
/// means that it was not accepted as far as the mailer can tell, and may be tried again.
public protocol Mailer: Sendable {
  /// Sends one mail.
  ///
  /// - Throws: The error of the transport; each mailer documents its own.
  func send(_ mail: Mail) async throws
}
