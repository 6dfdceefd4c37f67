import Ports

/// The books of a payment gateway: a state machine without time, chance or faults.
///
/// A charge goes from nothing to `declined` or `charged`, and from `charged` by refunds over
/// `partlyRefunded` to `refunded`; every other step is refused.
struct PaymentLedger: Sendable {
  private(set) var charges: [Charge] = []
  private(set) var events: [PaymentEvent] = []
  private var refunds: [String: (request: RefundRequest, answer: Charge)] = [:]

  /// Takes money, once for each key.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - reason: Why the bank says no, if it does.
  /// - Returns: The charge of the key.
  /// - Throws: `PaymentError.invalidAmount`, `.keyReused` or `.declined`.
  mutating func charge(
    _ request: ChargeRequest, declining reason: DeclineReason?
  ) throws(PaymentError) -> Charge {
    guard request.amount.minorUnits > 0 else { throw .invalidAmount(request.amount) }
    guard refunds[request.key] == nil else { throw .keyReused(key: request.key) }
    let charge: Charge
    if let known = find(key: request.key) {
      guard known.request == request else { throw .keyReused(key: request.key) }
      charge = known
    } else {
      charge = Charge(
        id: "charge-\(charges.count + 1)", request: request,
        status: reason.map { .declined($0) } ?? .charged)
      charges.append(charge)
      note(reason == nil ? .charged : .declined, charge)
    }
    if case .declined(let reason) = charge.status { throw .declined(reason, key: request.key) }
    return charge
  }

  /// Gives money back, once for each key.
  mutating func refund(_ request: RefundRequest) throws(PaymentError) -> Charge {
    guard request.amount.minorUnits > 0 else { throw .invalidAmount(request.amount) }
    if let known = refunds[request.key] {
      guard known.request == request else { throw .keyReused(key: request.key) }
      return known.answer
    }
    guard find(key: request.key) == nil else { throw .keyReused(key: request.key) }
    guard let index = charges.firstIndex(where: { $0.id == request.charge }) else {
      throw .unknownCharge(request.charge)
    }
    let charge = charges[index]
    guard request.amount.currency == charge.request.amount.currency else {
      throw .otherCurrency(asked: request.amount, charged: charge.request.amount.currency)
    }
    let left = charge.left.minorUnits - request.amount.minorUnits
    guard left >= 0 else { throw .refundTooLarge(asked: request.amount, left: charge.left) }
    charges[index] = Charge(
      id: charge.id, request: charge.request,
      status: left == 0 ? .refunded : .partlyRefunded(left: Money(left, request.amount.currency)))
    refunds[request.key] = (request, charges[index])
    note(.refunded, charges[index])
    return charges[index]
  }

  /// The charge of a key.
  func find(key: String) -> Charge? { charges.first { $0.request.key == key } }

  private mutating func note(_ kind: PaymentEvent.Kind, _ charge: Charge) {
    events.append(PaymentEvent(number: events.count + 1, kind: kind, charge: charge))
  }
}
