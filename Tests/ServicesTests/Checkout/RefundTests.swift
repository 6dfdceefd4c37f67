import Ports
import Services
import TestDoubles
import Testing

@Suite struct `The refund of a purchase` {
  private let till: Till

  init() throws { till = try Till() }

  private func paid() async throws -> Purchase {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    return purchase
  }

  @Test func `gives everything back`() async throws {
    let charge = try await till.checkout.refund(paid())
    #expect(charge.status == .refunded)
    #expect(till.taken == 0)
  }

  @Test func `gives back what is left when some was given back before`() async throws {
    let purchase = try await paid()
    _ = try await till.gateway.refund(
      RefundRequest(key: "by hand", charge: till.gateway.charges[0].id, amount: Money(200, .eur)))
    #expect(try await till.checkout.refund(purchase).status == .refunded)
  }

  @Test func `happens once when it is asked for again`() async throws {
    let purchase = try await paid()
    _ = try await till.checkout.refund(purchase)
    #expect(try await till.checkout.refund(purchase).status == .refunded)
    #expect(till.gateway.calls.count { $0 == .refund } == 1)
  }

  @Test(arguments: [PaymentFault.replyLost, .requestLost, .requestLate])
  func `happens once when nobody answers`(fault: PaymentFault) async throws {
    let purchase = try await paid()
    till.gateway.script(.refund, fault)
    #expect(try await till.checkout.refund(purchase).status == .refunded)
    #expect(till.taken == 0)
  }

  @Test func `is unknown when nobody answers for long`() async throws {
    let purchase = try await paid()
    till.gateway.script(.refund, .requestLost, .requestLost, .requestLost)
    await #expect(throws: CheckoutError.unknownOutcome(purchase: purchase.id)) {
      try await till.checkout.refund(purchase)
    }
    #expect(till.taken == 1_200)
  }

  @Test func `that was unknown is settled by the same call`() async throws {
    let purchase = try await paid()
    till.gateway.script(.refund, .requestLost, .requestLost, .requestLost)
    await #expect(throws: CheckoutError.unknownOutcome(purchase: purchase.id)) {
      try await till.checkout.refund(purchase)
    }
    #expect(try await till.checkout.refund(purchase).status == .refunded)
    #expect(till.taken == 0)
  }

  @Test func `is refused when the gateway takes no requests`() async throws {
    let purchase = try await paid()
    till.gateway.script(.refund, .unavailable)
    await #expect(throws: CheckoutError.unavailable(purchase: purchase.id)) {
      try await till.checkout.refund(purchase)
    }
  }

  @Test func `is refused for what was not paid`() async throws {
    let purchase = try till.begin()
    await #expect(throws: CheckoutError.notPaid(purchase: purchase.id)) {
      try await till.checkout.refund(purchase)
    }
  }

  @Test func `ends the purchase: it is not paid again`() async throws {
    let purchase = try await paid()
    _ = try await till.checkout.refund(purchase)
    await #expect(throws: CheckoutError.refunded(purchase: purchase.id)) {
      try await till.checkout.pay(purchase, with: "card")
    }
    #expect(till.taken == 0)
  }

  @Test(arguments: [
    (CheckoutError.declined(.expiredCard, purchase: "p"), "The payment of p was declined"),
    (.unavailable(purchase: "p"), "p could not be charged or refunded, and no money was moved"),
    (.unknownOutcome(purchase: "p"), "Nobody knows yet whether money was moved for p: call again"),
    (
      .otherAmount(Money(2, .eur), charged: Money(1, .eur), purchase: "p"),
      "0.01 EUR was charged for p, which costs 0.02 EUR"
    ), (.notPaid(purchase: "p"), "Nothing was charged for p: pay it first."),
    (.refunded(purchase: "p"), "The money for p was given back: begin a new purchase."),
  ])
  func `and each other failure says what to do`(error: CheckoutError, start: String) {
    #expect("\(error)".hasPrefix(start))
  }
}
