import Ports
import Services
import TestDoubles
import Testing

@Suite struct `The receipt of a purchase` {
  private struct MailboxFull: Error {}
  private let till: Till

  init() throws { till = try Till() }

  @Test func `goes to the customer with lines, discounts and the total`() async throws {
    let checkout = try Till.checkout(
      till.gateway, till.mails, rules: [PercentOff(basisPoints: 1_000)])
    let purchase = try checkout.begin(basket(("MUG", 2), ("AIR", 1)), for: "ada@example.com")
    let payment = try await checkout.pay(purchase, with: "card")
    #expect(payment.receipt == .mailed)
    let receipt = try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: "Your receipt purchase-1",
      body: """
        Thank you for your purchase.

        2 × MUG at 12.00 EUR: 24.00 EUR
        1 × AIR at 0.00 EUR: 0.00 EUR
        10 % off: -2.40 EUR

        Total: 21.60 EUR
        """)
    #expect(till.mails.sent.map(\.mail) == [receipt])
  }

  @Test func `is mailed once when the purchase is paid again`() async throws {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    let again = try await till.checkout.pay(purchase, with: "card")
    #expect(again.receipt == .mailedBefore)
    #expect(till.mails.sent.count == 1)
  }

  @Test func `that fails does not undo the charge`() async throws {
    till.mails.failNext(with: MailboxFull())
    let payment = try await till.checkout.pay(till.begin(), with: "card")
    #expect(payment.receipt == .failed)
    #expect(payment.charge?.status == .charged)
    #expect(till.taken == 1_200)
  }

  @Test func `that failed is mailed when the purchase is paid again, without a charge`()
    async throws
  {
    till.mails.failNext(with: MailboxFull())
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    let again = try await till.checkout.pay(purchase, with: "card")
    #expect(again.receipt == .mailed)
    #expect(till.gateway.calls.count { $0 == .charge } == 1)
  }

  @Test func `that failed can be sent again without a charge`() async throws {
    till.mails.failNext(with: MailboxFull())
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    try await till.checkout.sendReceipt(for: purchase)
    #expect(till.mails.sent.count == 1)
    #expect(till.gateway.calls.count { $0 == .charge } == 1)
  }

  @Test func `that was sent again is not mailed by a payment after that`() async throws {
    till.mails.failNext(with: MailboxFull())
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    try await till.checkout.sendReceipt(for: purchase)
    #expect(try await till.checkout.pay(purchase, with: "card").receipt == .mailedBefore)
  }

  @Test func `is sent again for what cost nothing`() async throws {
    try await till.checkout.sendReceipt(for: till.begin("AIR"))
    #expect(till.mails.sent.count == 1)
  }

  @Test func `passes on why it cannot be sent again`() async throws {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    till.mails.failNext(with: MailboxFull())
    await #expect(throws: MailboxFull.self) {
      try await till.checkout.sendReceipt(for: purchase)
    }
  }

  @Test func `is refused for what was not paid`() async throws {
    let purchase = try till.begin()
    _ = try? await till.checkout.pay(purchase, with: "empty")
    await #expect(throws: CheckoutError.notPaid(purchase: purchase.id)) {
      try await till.checkout.sendReceipt(for: purchase)
    }
    #expect(till.mails.attempts.isEmpty)
  }

  @Test func `is refused for what was given back`() async throws {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    _ = try await till.checkout.refund(purchase)
    await #expect(throws: CheckoutError.refunded(purchase: purchase.id)) {
      try await till.checkout.sendReceipt(for: purchase)
    }
  }

  @Test func `is refused for a purchase that was changed after it was paid`() async throws {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    let two = try till.checkout.begin(
      [OrderLine(product: "MUG", quantity: 2)], for: purchase.customer)
    let changed = Purchase(id: purchase.id, customer: purchase.customer, quote: two.quote)
    await #expect(
      throws: CheckoutError.otherAmount(
        Money(2_400, .eur), charged: Money(1_200, .eur), purchase: purchase.id)
    ) { try await till.checkout.sendReceipt(for: changed) }
    #expect(till.mails.sent.count == 1)
  }

  @Test func `cannot be written for an identifier that no subject may hold`() async throws {
    let free = try till.begin("AIR")
    let purchase = Purchase(id: "7\nBcc: all", customer: free.customer, quote: free.quote)
    await #expect(throws: MailError.self) {
      try await till.checkout.sendReceipt(for: purchase)
    }
    #expect(till.mails.attempts.isEmpty)
  }

  @Test func `is refused while nobody knows whether it was paid`() async throws {
    let purchase = try till.begin()
    till.gateway.script(.find, .unavailable)
    await #expect(throws: CheckoutError.unknownOutcome(purchase: purchase.id)) {
      try await till.checkout.sendReceipt(for: purchase)
    }
  }
}
