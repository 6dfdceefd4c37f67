public import Ports

/// A mailer that must not be used: a test that passes with it proves that no mail is sent.
public struct UnimplementedMailer: Mailer, UnimplementedDouble {
  private let onUse: UnimplementedUse

  /// Makes a mailer that hands each use to a handler.
  ///
  /// - Parameter onUse: Called for each mail, on the task that sends it.
  public init(onUse: @escaping UnimplementedUse = trapOnUse) { self.onUse = onUse }

  /// Reports the mail; accepts it silently when the handler returns.
  ///
  /// - Throws: Nothing.
  public func send(_ mail: Mail) async throws {
    onUse(
      "UnimplementedMailer.send was called with \(mail.subject.debugDescription) to \(mail.to), "
        + "where no mail is expected.")
  }
}
