import Ports
import Testing

@Suite struct `A payment` {
  @Test func `does not print the token that stands for a card`() {
    let request = ChargeRequest(key: "a/1", amount: Money(500, .eur), method: "tok_4711")
    #expect("\(request)" == "charge a/1 of 5.00 EUR")
    let charge = Charge(id: "charge-1", request: request, status: .charged)
    for text in [printed(request), printed(charge)] {
      #expect(text.contains("a/1"))
      #expect(!text.contains("tok_4711"))
    }
  }

  @Test(arguments: [
    (ChargeStatus.charged, 500), (.partlyRefunded(left: Money(200, .eur)), 200), (.refunded, 0),
    (.declined(.expiredCard), 0),
  ])
  func `knows what is left of it`(status: ChargeStatus, left: Int) {
    let request = ChargeRequest(key: "a/1", amount: Money(500, .eur), method: "card")
    #expect(Charge(id: "charge-1", request: request, status: status).left == Money(left, .eur))
  }

  @Test(arguments: [
    (PaymentError.declined(.expiredCard, key: "a"), "Charge a was declined (expiredCard): ask"),
    (.unavailable, "The payment gateway is unavailable, and no money was moved: try again"),
    (.unknownOutcome(key: "a"), "Nobody answered to a: the money may have moved. Find it"),
    (.keyReused(key: "a"), "The key a belongs to another request: use a new key"),
    (.invalidAmount(Money(0, .eur)), "0.00 EUR cannot be moved: ask for more than zero."),
    (.unknownCharge("c"), "There is no charge c: use the number"),
    (.otherCurrency(asked: Money(1, .usd), charged: .eur), "0.01 USD cannot be refunded from"),
    (.refundTooLarge(asked: Money(2, .eur), left: Money(1, .eur)), "0.02 EUR cannot be refunded:"),
  ])
  func `says why it failed and what to do`(error: PaymentError, start: String) {
    #expect("\(error)".hasPrefix(start))
  }
}
