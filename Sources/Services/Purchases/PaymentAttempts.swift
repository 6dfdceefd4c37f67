import Ports

/// What a gateway knows of the attempts to pay for a purchase.
struct PaymentAttempts {
  /// The charge that was not declined; there is one at most.
  let settled: Charge?
  /// The payment methods that were declined, and why.
  let declined: [String: DeclineReason]
  /// The key of the next attempt, of which nothing is known.
  let nextKey: String
}

extension PaymentGateway {
  /// Looks for the attempts by their keys.
  ///
  /// A key comes into use only when all before it are known to be declined, so the first that is
  /// not ends the search.
  ///
  /// - Parameter purchase: The purchase.
  /// - Returns: What is known.
  /// - Throws: `CheckoutError.unknownOutcome` when the gateway does not say.
  func attempts(for purchase: Purchase) async throws(CheckoutError) -> PaymentAttempts {
    var declined: [String: DeclineReason] = [:]
    var key = purchase.key(attempt: 1)
    var number = 1
    do {
      while let charge = try await findCharge(key: key) {
        guard case .declined(let reason) = charge.status else {
          return PaymentAttempts(settled: charge, declined: declined, nextKey: key)
        }
        declined[charge.request.method] = reason
        number += 1
        key = purchase.key(attempt: number)
      }
    } catch { throw .unknownOutcome(purchase: purchase.id) }
    return PaymentAttempts(settled: nil, declined: declined, nextKey: key)
  }
}

extension Purchase {
  /// Takes a charge for the payment, if it is one.
  ///
  /// - Throws: `CheckoutError.refunded` or `.otherAmount`.
  func accept(_ charge: Charge) throws(CheckoutError) -> Charge {
    guard charge.status != .refunded else { throw .refunded(purchase: id) }
    guard charge.request.amount == quote.total else {
      throw .otherAmount(quote.total, charged: charge.request.amount, purchase: id)
    }
    return charge
  }
}
