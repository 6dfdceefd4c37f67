import Ports
import Services
import TestDoubles
import Testing

/// The examples of the documentation, as a user would write them.
@Suite struct `The documented shop` {
  @Test func `works as written`() async throws {
    let store = InMemoryOrderStore(seed: 7)
    let orders = Orders(store: store)
    let draft = try OrderDraft(
      reference: "PO-7", customer: "ada@example.com",
      lines: [OrderLine(product: "TEA-100", quantity: 2)])
    let order = try await orders.place(draft)
    #expect(order.version == 1)
    let line = try OrderLine(product: "TEA-100", quantity: 3)
    let changed = try await orders.setLine(line, of: order.id, version: order.version)
    #expect(changed.version == 2)

    let prices = try PriceList(.eur, ["TEA-100": 450, "MUG": 1_200])
    let rules = [TakeNPayM("TEA-100", take: 3, pay: 2)]
    let quote = try prices.quote(for: changed.lines, rules: rules)
    #expect("\(quote.total)" == "9.00 EUR")

    let checkout = Checkout(
      prices: prices, rules: rules, sender: "shop@example.com", payments: FakePaymentGateway(),
      receipts: InMemoryReceiptLedger(), mailer: MailSpy(),
      identifiers: IncrementingIdentifierSource())
    let purchase = try checkout.begin(changed.lines, for: changed.customer)
    let payment = try await checkout.pay(purchase, with: "card")
    #expect(payment.charge?.request.amount == quote.total)
  }

  @Test func `has the documented lost reply`() async throws {
    let gateway = FakePaymentGateway(declining: ["empty-card": .insufficientFunds])
    gateway.script(.charge, .replyLost)
    await #expect(throws: PaymentError.unknownOutcome(key: "order-7")) {
      try await gateway.charge(
        ChargeRequest(key: "order-7", amount: Money(500, .eur), method: "card"))
    }
    #expect(gateway.charges.count == 1)
  }

  @Test func `multiplies the documented price`() throws {
    #expect(try "\(Money(1_999, .eur).multiplied(by: 3))" == "59.97 EUR")
  }
}
