import Ports
import Synchronization
import TestDoubles

/// A payment gateway with one fault, around one without.
final class BrokenPaymentGateway: PaymentGateway {
  enum Fault: String, CaseIterable {
    case forgetsKeys, acceptsUsedKeys, hidesDeclines, chargesDeclined, forgetsDeclined
    case takesNothing, retriesWithANewKey, takesAnyAmount, findsAnything, findsNothing
    case repeatsRefunds, acceptsUsedRefundKeys, refundsTooMuch, refundsEverything
    case refundsInSilence, staysCharged, ignoresTheCurrency, swallowsLostReplies
  }

  private let fault: Fault?
  private let fake: FakePaymentGateway
  private let count = Mutex(0)

  init(_ fault: Fault?, over fake: FakePaymentGateway) {
    self.fault = fault
    self.fake = fake
  }

  func charge(_ request: ChargeRequest) async throws -> Charge {
    let key = request.key
    do {
      switch fault {
      case .forgetsKeys where known(key) != nil:
        return try await renamed(fake.charge(changed(request, key: fresh(key))), key)
      case .acceptsUsedKeys:
        if let known = known(key), known.request != request { return known }
      case .takesNothing:
        return Charge(id: "none", request: request, status: .charged)
      case .chargesDeclined where request.method == "empty":
        _ = try await fake.charge(changed(request, key: fresh(key), method: "card"))
      case .takesAnyAmount where request.amount.minorUnits <= 0:
        return Charge(id: "free", request: request, status: .charged)
      default: break
      }
      return try await fake.charge(request)
    } catch PaymentError.declined where fault == .hidesDeclines {
      return Charge(id: "hidden", request: request, status: .charged)
    } catch PaymentError.unknownOutcome where fault == .retriesWithANewKey {
      return try await renamed(fake.charge(changed(request, key: fresh(key))), key)
    } catch PaymentError.unknownOutcome where fault == .swallowsLostReplies {
      return Charge(id: "guess", request: request, status: .charged)
    }
  }

  func refund(_ request: RefundRequest) async throws -> Charge {
    let charge = fake.charges.first { $0.id == request.charge }
    var (key, amount) = (request.key, request.amount)
    switch fault {
    case .repeatsRefunds: key = fresh(key)
    case .refundsTooMuch: amount = Money(min(amount.minorUnits, left(charge)), amount.currency)
    case .refundsEverything where amount.minorUnits > 0: amount = charge?.left ?? amount
    case .ignoresTheCurrency: amount = Money(amount.minorUnits, .eur)
    case .refundsInSilence where amount.minorUnits > 0:
      return charge
        ?? Charge(
          id: request.charge, request: ChargeRequest(key: key, amount: amount, method: "card"),
          status: .refunded)
    default: break
    }
    do {
      let answer = try await fake.refund(
        RefundRequest(key: key, charge: request.charge, amount: amount))
      guard fault == .staysCharged else { return answer }
      return Charge(id: answer.id, request: answer.request, status: .charged)
    } catch PaymentError.keyReused where fault == .acceptsUsedRefundKeys {
      return try await fake.refund(
        RefundRequest(key: fresh(key), charge: request.charge, amount: amount))
    }
  }

  func findCharge(key: String) async throws -> Charge? {
    let charge = try await fake.findCharge(key: key)
    switch fault {
    case .findsAnything: return charge ?? fake.charges.first
    case .findsNothing: return nil
    case .forgetsDeclined: return charge?.left.minorUnits == 0 ? nil : charge
    default: return charge
    }
  }

  private func known(_ key: String) -> Charge? { fake.charges.first { $0.request.key == key } }

  private func left(_ charge: Charge?) -> Int { charge?.left.minorUnits ?? 0 }

  private func fresh(_ key: String) -> String {
    count.withLock { count in
      count += 1
      return "\(key)#\(count)"
    }
  }

  private func changed(
    _ request: ChargeRequest, key: String, method: String? = nil
  ) -> ChargeRequest {
    ChargeRequest(key: key, amount: request.amount, method: method ?? request.method)
  }

  private func renamed(_ charge: Charge, _ key: String) -> Charge {
    Charge(id: charge.id, request: changed(charge.request, key: key), status: charge.status)
  }
}
