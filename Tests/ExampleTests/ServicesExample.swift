import Ports
import Services
import TestDoubles
import Testing

struct TillTests {
  @Test func `charges once, although the reply was lost`() async throws {
    let payments = FakePaymentGateway()
    let mailbox = MailSpy()
    let till = Checkout(
      prices: try PriceList(.eur, ["TEA-100": 450, "MUG": 1_200]),
      rules: [TakeNPayM("TEA-100", take: 3, pay: 2)], sender: "shop@example.com",
      payments: payments, receipts: InMemoryReceiptLedger(), mailer: mailbox,
      identifiers: IncrementingIdentifierSource())

    let basket = [
      try OrderLine(product: "TEA-100", quantity: 3), try OrderLine(product: "MUG", quantity: 1),
    ]
    let purchase = try till.begin(basket, for: "ada@example.com")
    #expect(purchase.quote.total == Money(2_100, .eur))

    payments.script(.charge, .replyLost)
    let payment = try await till.pay(purchase, with: "card")

    #expect(payment.receipt == .mailed)
    #expect(payments.charges.map(\.request.amount) == [Money(2_100, .eur)])
    #expect(mailbox.sent.map(\.mail.to) == ["ada@example.com"])
  }
}
