import Ports
import Services
import TestDoubles
import TestSupport
import Testing

@Suite struct `A checkout` {
  private let till: Till

  init() throws { till = try Till() }

  @Test func `prices a basket with the rules and moves no money`() async throws {
    let checkout = try Till.checkout(
      UnimplementedPaymentGateway.recordingIssues(), UnimplementedMailer.recordingIssues(),
      rules: [PercentOff(basisPoints: 1_000)])
    let purchase = try checkout.begin(basket(("MUG", 2)), for: "ada@example.com")
    #expect(purchase.id == "purchase-1")
    #expect(purchase.customer == "ada@example.com")
    #expect(purchase.quote.total == Money(2_160, .eur))
  }

  @Test func `refuses a basket without a price`() async {
    #expect(throws: PricingError.unknownProduct("POT")) { try till.begin("POT") }
  }

  @Test func `charges exactly the total`() async throws {
    let payment = try await till.checkout.pay(till.begin(), with: "card")
    #expect(payment.charge?.request.amount == Money(1_200, .eur))
    #expect(payment.charge?.request.method == "card")
    #expect(till.taken == 1_200)
  }

  @Test func `looks for a charge before it makes one`() async throws {
    _ = try await till.checkout.pay(till.begin(), with: "card")
    #expect(till.gateway.calls == [.find, .charge])
  }

  @Test func `charges each purchase by itself`() async throws {
    for _ in 1...2 { _ = try await till.checkout.pay(till.begin(), with: "card") }
    #expect(till.taken == 2_400)
  }

  @Test func `charges nothing for what costs nothing, and mails a receipt`() async throws {
    let mails = MailSpy()
    let checkout = try Till.checkout(UnimplementedPaymentGateway.recordingIssues(), mails)
    let purchase = try checkout.begin(basket(("AIR", 1)), for: "ada@example.com")
    let payment = try await checkout.pay(purchase, with: "card")
    #expect(payment == Payment(charge: nil, receipt: .mailed))
    #expect(mails.sent.count == 1)
  }

  @Test func `passes on a decline and takes nothing`() async throws {
    let purchase = try till.begin()
    await #expect(throws: CheckoutError.declined(.insufficientFunds, purchase: purchase.id)) {
      try await till.checkout.pay(purchase, with: "empty")
    }
    #expect(till.taken == 0)
    #expect(till.mails.attempts.isEmpty)
  }

  @Test func `can be paid in another way after a decline`() async throws {
    let purchase = try till.begin()
    _ = try? await till.checkout.pay(purchase, with: "empty")
    _ = try await till.checkout.pay(purchase, with: "card")
    #expect(till.taken == 1_200)
  }

  @Test func `does not ask the bank again about a declined method`() async throws {
    let purchase = try till.begin()
    _ = try? await till.checkout.pay(purchase, with: "empty")
    await #expect(throws: CheckoutError.declined(.insufficientFunds, purchase: purchase.id)) {
      try await till.checkout.pay(purchase, with: "empty")
    }
    #expect(till.gateway.calls.count { $0 == .charge } == 1)
  }

  @Test func `is paid even for the method that was declined, when another paid`() async throws {
    let purchase = try till.begin()
    _ = try? await till.checkout.pay(purchase, with: "empty")
    let paid = try await till.checkout.pay(purchase, with: "card")
    #expect(try await till.checkout.pay(purchase, with: "empty").charge == paid.charge)
  }

  @Test func `refuses a purchase that was changed after it was paid`() async throws {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    let dearer = try till.checkout.begin(basket(("MUG", 2)), for: "ada@example.com")
    let changed = Purchase(id: purchase.id, customer: purchase.customer, quote: dearer.quote)
    await #expect(
      throws: CheckoutError.otherAmount(
        Money(2_400, .eur), charged: Money(1_200, .eur), purchase: purchase.id)
    ) { try await till.checkout.pay(changed, with: "card") }
    #expect(till.taken == 1_200)
  }
}
