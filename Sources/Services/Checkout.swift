public import Ports

/// The till: prices a basket, charges the customer and mails a receipt.
///
/// It promises:
/// 1. A basket is priced once, when a purchase begins; payment takes exactly that total.
/// 2. Money moves at most once for a purchase, also when replies are lost, calls are repeated or
///    made at the same time, or the program was restarted: a charge is looked for by its key before it
///    is made, and made again only with the same key.
/// 3. After a decline the purchase can be paid with another payment method.
/// 4. `pay` mails one receipt for a purchase, whoever pays it and how often: it is claimed in the
///    ledger first. A mail that fails neither undoes nor repeats the charge, and gives the claim
///    back. `sendReceipt` mails it at any rate, also where a program ended before it could.
/// 5. A purchase that costs nothing is not charged.
/// 6. A refund gives back what is left of the charge, once.
/// 7. What is thrown as `unknownOutcome` is settled by the same call with the same purchase.
///
/// ```swift
/// let purchase = try checkout.begin(basket, for: "ada@example.com")
/// let payment = try await checkout.pay(purchase, with: cardToken)
/// ```
public struct Checkout: Sendable {
  /// How many requests without an answer are followed by another before the call gives up.
  public static let attempts = 3

  private let prices: PriceList
  private let rules: [any PricingRule]
  private let sender: EmailAddress
  private let payments: any PaymentGateway
  private let receipts: any ReceiptLedger
  private let mailer: any Mailer
  private let identifiers: any IdentifierSource

  /// Makes the service; `sender` is who the receipts are from.
  public init(
    prices: PriceList, rules: [any PricingRule] = [], sender: EmailAddress,
    payments: any PaymentGateway, receipts: any ReceiptLedger, mailer: any Mailer,
    identifiers: any IdentifierSource
  ) {
    self.prices = prices
    self.rules = rules
    self.sender = sender
    self.payments = payments
    self.receipts = receipts
    self.mailer = mailer
    self.identifiers = identifiers
  }

  /// Prices a basket; nothing is charged or stored.
  ///
  /// - Throws: `PricingError.noLines`, `.repeatedProduct` or `.unknownProduct`;
  ///   `MoneyError.overflow` or `.currencyMismatch`.
  public func begin(_ basket: [OrderLine], for customer: EmailAddress) throws -> Purchase {
    let quote = try prices.quote(for: basket, rules: rules)
    return Purchase(id: identifiers.makeIdentifier(), customer: customer, quote: quote)
  }

  /// Charges a purchase, unless it was charged before, and mails the receipt.
  ///
  /// - Parameters:
  ///   - purchase: The purchase; the same one when the call is repeated.
  ///   - method: The token that stands for the customer's card or account.
  /// - Returns: The charge, and what became of the receipt.
  /// - Throws: `CheckoutError.declined`, `.unavailable`, `.unknownOutcome`, `.otherAmount` or
  ///   `.refunded`.
  public func pay(_ purchase: Purchase, with method: String) async throws -> Payment {
    let isFree = purchase.quote.total.minorUnits == 0
    let charge = isFree ? nil : try await charge(purchase, with: method)
    do {
      guard try await receipts.claim(purchase.id) else {
        return Payment(charge: charge, receipt: .mailedBefore)
      }
      try await mailReceipt(for: purchase, isClaimedHere: true)
      return Payment(charge: charge, receipt: .mailed)
    } catch {
      return Payment(charge: charge, receipt: .failed)
    }
  }

  /// Mails the receipt of a paid purchase, also when it was mailed before.
  ///
  /// - Throws: `CheckoutError.notPaid`, `.refunded`, `.otherAmount` or `.unknownOutcome`, `MailError`,
  ///   or the error of the ledger or the mailer.
  public func sendReceipt(for purchase: Purchase) async throws {
    if purchase.quote.total.minorUnits > 0 {
      guard let charge = try await payments.attempts(for: purchase).settled else {
        throw CheckoutError.notPaid(purchase: purchase.id)
      }
      _ = try purchase.accept(charge)
    }
    let isFirst = try await receipts.claim(purchase.id)
    try await mailReceipt(for: purchase, isClaimedHere: isFirst)
  }

  /// Gives back what is left of the charge; a purchase that was refunded before stays as it is.
  ///
  /// - Returns: The charge as it is now.
  /// - Throws: `CheckoutError.notPaid`, `.unavailable` or `.unknownOutcome`.
  public func refund(_ purchase: Purchase) async throws -> Charge {
    for round in 0...Self.attempts {
      guard let charge = try await payments.attempts(for: purchase).settled else {
        throw CheckoutError.notPaid(purchase: purchase.id)
      }
      if charge.status == .refunded { return charge }
      if round == Self.attempts { break }
      let request = RefundRequest(
        key: "\(charge.request.key)/refund", charge: charge.id, amount: charge.left)
      do { return try await payments.refund(request) } catch PaymentError.unavailable
        where round == 0
      {
        throw CheckoutError.unavailable(purchase: purchase.id)
      } catch {}  // Whatever else it was, the next round looks at what has come of it.
    }
    throw CheckoutError.unknownOutcome(purchase: purchase.id)
  }

  private func mailReceipt(for purchase: Purchase, isClaimedHere: Bool) async throws {
    do { try await mailer.send(purchase.receipt(from: sender)) } catch {
      if isClaimedHere { try? await receipts.release(purchase.id) }
      throw error
    }
  }

  private func charge(_ purchase: Purchase, with method: String) async throws -> Charge {
    for round in 0...Self.attempts {
      let known = try await payments.attempts(for: purchase)
      if let charge = known.settled { return try purchase.accept(charge) }
      if let reason = known.declined[method] {
        throw CheckoutError.declined(reason, purchase: purchase.id)
      }
      if round == Self.attempts { break }
      let request = ChargeRequest(
        key: known.nextKey, amount: purchase.quote.total, method: method)
      // Once a request was left without an answer, `unavailable` is no proof that nothing happened.
      do { return try await payments.charge(request) } catch PaymentError.unavailable
        where round == 0
      {
        throw CheckoutError.unavailable(purchase: purchase.id)
      } catch {}  // Whatever else it was, the next round looks at what has come of it.
    }
    throw CheckoutError.unknownOutcome(purchase: purchase.id)
  }
}
