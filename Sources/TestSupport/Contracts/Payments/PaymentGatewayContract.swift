public import Ports
import Testing

/// What every payment gateway keeps, the real ones and the fake.
///
/// A test target lists its gateways and runs each promise on a fresh one:
///
/// ```swift
/// @Test(arguments: PaymentGatewayContract.promises)
/// func `keeps the promise`(_ promise: PaymentGatewayContract.Promise) async throws {
///   try await promise.check(PaymentGatewayContract.Subject { … })
/// }
/// ```
public enum PaymentGatewayContract {
  /// A gateway under contract, and the view of the money behind it.
  public struct Subject: Sendable {
    /// The gateway.
    public let gateway: any PaymentGateway
    /// A payment method that is accepted.
    public let method: String
    /// A payment method that is declined for want of money.
    public let declinedMethod: String
    /// Reads what the shop has taken and not given back, in cents.
    public let balance: @Sendable () async throws -> Int
    /// Makes the next charge or refund work without an answer.
    public let loseNextReply: @Sendable () async throws -> Void
    /// Makes the next charge or refund never arrive, without an answer.
    public let loseNextRequest: @Sendable () async throws -> Void

    /// Makes a subject; a promise is only meaningful on a gateway that nobody used before.
    public init(
      gateway: any PaymentGateway, method: String, declinedMethod: String,
      balance: @escaping @Sendable () async throws -> Int,
      loseNextReply: @escaping @Sendable () async throws -> Void,
      loseNextRequest: @escaping @Sendable () async throws -> Void
    ) {
      self.gateway = gateway
      self.method = method
      self.declinedMethod = declinedMethod
      self.balance = balance
      self.loseNextReply = loseNextReply
      self.loseNextRequest = loseNextRequest
    }

    /// Charges some cents.
    func charge(_ key: String, _ cents: Int, declined: Bool = false) async throws -> Charge {
      try await gateway.charge(
        ChargeRequest(
          key: key, amount: Money(cents, .eur), method: declined ? declinedMethod : method))
    }

    /// Refunds some cents.
    func refund(
      _ key: String, of charge: Charge.ID, _ cents: Int, _ currency: Currency = .eur
    ) async throws -> Charge {
      try await gateway.refund(
        RefundRequest(key: key, charge: charge, amount: Money(cents, currency)))
    }

    /// Expects a payment error, and that the balance is this afterwards.
    func expect(
      _ error: PaymentError, balance cents: Int, at location: SourceLocation,
      _ body: () async throws -> Charge
    ) async throws {
      let thrown = await #expect(throws: PaymentError.self, sourceLocation: location) {
        try await body()
      }
      let balance = try await balance()
      #expect(thrown == error, sourceLocation: location)
      #expect(balance == cents, sourceLocation: location)
    }
  }

  /// One promise of the port.
  public typealias Promise = ContractPromise<Subject>

  /// All promises of the port `PaymentGateway`.
  public static let promises = charging + refunding
}
