public import Ports

/// What every mailer keeps, the real ones and the doubles.
///
/// A test target lists its mailers and runs each promise on a fresh one:
///
/// ```swift
/// @Test(arguments: MailerContract.promises)
/// func `keeps the promise`(_ promise: MailerContract.Promise) async throws {
///   try await promise.check(MailerContract.Subject { … })
/// }
/// ```
public enum MailerContract {
  /// A mailer under contract, and the view of the mails at its other end.
  public struct Subject: Sendable {
    /// The mailer.
    public let mailer: any Mailer
    /// Reads the mails that have arrived so far, in order of arrival.
    public let arrived: @Sendable () async throws -> [Mail]
    /// Makes the next send fail.
    public let failNext: @Sendable () async throws -> Void

    /// Makes a subject; a promise is only meaningful on a mailer that nobody used before.
    public init(
      mailer: any Mailer, arrived: @escaping @Sendable () async throws -> [Mail],
      failNext: @escaping @Sendable () async throws -> Void
    ) {
      self.mailer = mailer
      self.arrived = arrived
      self.failNext = failNext
    }
  }

  /// One promise of the port.
  public typealias Promise = ContractPromise<Subject>
}
