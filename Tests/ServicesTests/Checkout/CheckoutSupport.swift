import Ports
import Services
import TestDoubles

/// A till with its doubles: a mug costs 12.00.
struct Till {
  let gateway = FakePaymentGateway(declining: ["empty": .insufficientFunds])
  let receipts = InMemoryReceiptLedger()
  let mails = MailSpy()
  let checkout: Checkout

  init() throws {
    checkout = try Self.checkout(gateway, mails, receipts: receipts)
  }

  /// The service over some ports: another one over the same ports is the program after a restart.
  static func checkout(
    _ payments: any PaymentGateway, _ mailer: any Mailer,
    receipts: any ReceiptLedger = InMemoryReceiptLedger(),
    identifiers: any IdentifierSource = IncrementingIdentifierSource(prefix: "purchase-"),
    rules: [any PricingRule] = []
  ) throws -> Checkout {
    Checkout(
      prices: try PriceList(.eur, ["MUG": 1_200, "AIR": 0]), rules: rules,
      sender: "shop@example.com", payments: payments, receipts: receipts, mailer: mailer,
      identifiers: identifiers)
  }

  /// Begins the purchase of a mug.
  func begin(_ product: String = "MUG") throws -> Purchase {
    try checkout.begin([OrderLine(product: product, quantity: 1)], for: "ada@example.com")
  }

  /// What was taken in cents.
  var taken: Int { gateway.balance(in: .eur) }
}
