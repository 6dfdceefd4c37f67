import Ports
import Services
import TestDoubles
import Testing

@Suite struct `A checkout takes the money once` {
  private let till: Till

  init() throws { till = try Till() }

  @Test(arguments: [PaymentFault.replyLost, .requestLost, .requestLate])
  func `when nobody answers`(fault: PaymentFault) async throws {
    till.gateway.script(.charge, fault)
    let payment = try await till.checkout.pay(till.begin(), with: "card")
    #expect(payment.charge?.status == .charged)
    #expect(till.taken == 1_200)
  }

  @Test func `without charging again when the lost reply said that it was charged`() async throws {
    till.gateway.script(.charge, .replyLost)
    _ = try await till.checkout.pay(till.begin(), with: "card")
    #expect(till.gateway.calls == [.find, .charge, .find])
  }

  @Test func `when the last attempt of a call worked and nobody said so`() async throws {
    till.gateway.script(.charge, .requestLost, .requestLost, .replyLost)
    _ = try await till.checkout.pay(till.begin(), with: "card")
    #expect(till.taken == 1_200)
  }

  @Test func `when the call gave up and is made again`() async throws {
    till.gateway.script(.charge, .requestLost, .requestLost, .requestLate)
    let purchase = try till.begin()
    await #expect(throws: CheckoutError.unknownOutcome(purchase: purchase.id)) {
      try await till.checkout.pay(purchase, with: "card")
    }
    _ = try await till.checkout.pay(purchase, with: "card")
    #expect(till.taken == 1_200)
  }

  @Test func `when it cannot be seen what has happened`() async throws {
    till.gateway.script(.charge, .replyLost)
    till.gateway.script(.find, nil, .unavailable)
    let purchase = try till.begin()
    await #expect(throws: CheckoutError.unknownOutcome(purchase: purchase.id)) {
      try await till.checkout.pay(purchase, with: "card")
    }
    _ = try await till.checkout.pay(purchase, with: "card")
    #expect(till.taken == 1_200)
  }

  @Test func `when the call is repeated with another method after a lost reply`() async throws {
    till.gateway.script(.charge, .replyLost)
    till.gateway.script(.find, nil, .unavailable)
    let purchase = try till.begin()
    _ = try? await till.checkout.pay(purchase, with: "card")
    let payment = try await till.checkout.pay(purchase, with: "other card")
    #expect(payment.charge?.request.method == "card")
    #expect(till.taken == 1_200)
  }

  @Test func `when a late request meets another method`() async throws {
    till.gateway.script(.charge, .requestLate)
    till.gateway.script(.find, nil, .requestLost)
    let purchase = try till.begin()
    _ = try? await till.checkout.pay(purchase, with: "card")
    _ = try await till.checkout.pay(purchase, with: "other card")
    #expect(till.taken == 1_200)
  }

  @Test func `when paid again`() async throws {
    let purchase = try till.begin()
    let first = try await till.checkout.pay(purchase, with: "card")
    let second = try await till.checkout.pay(purchase, with: "card")
    #expect(first.charge == second.charge)
    #expect(till.taken == 1_200)
  }

  @Test func `when paid again after a restart`() async throws {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    let restarted = try Till.checkout(till.gateway, till.mails, receipts: till.receipts)
    _ = try await restarted.pay(purchase, with: "card")
    #expect(till.taken == 1_200)
  }

  @Test func `when paid twice at the same time`() async throws {
    try await virtualTime { clock in
      let gateway = FakePaymentGateway(clock: clock, answerTime: .seconds(1))
      let mails = MailSpy(clock: clock, delay: .seconds(1))
      let checkout = try Till.checkout(gateway, mails)
      let purchase = try checkout.begin(basket(("MUG", 1)), for: "ada@example.com")
      async let first = checkout.pay(purchase, with: "card")
      async let second = checkout.pay(purchase, with: "card")
      let payments = try await [first, second]
      #expect(payments[0].charge == payments[1].charge)
      #expect(gateway.balance(in: .eur) == 1_200)
      #expect(mails.sent.count == 1)
    }
  }

  @Test func `or not at all when the gateway takes no requests`() async throws {
    till.gateway.script(.charge, .unavailable)
    let purchase = try till.begin()
    await #expect(throws: CheckoutError.unavailable(purchase: purchase.id)) {
      try await till.checkout.pay(purchase, with: "card")
    }
    #expect(till.taken == 0)
  }

  @Test func `and does not claim that nothing happened after a doubt`() async throws {
    // The first request arrives late, after the second was refused.
    till.gateway.script(.charge, .requestLate, .unavailable, .unavailable)
    till.gateway.script(.find, nil, nil, .requestLost)
    let purchase = try till.begin()
    await #expect(throws: CheckoutError.unknownOutcome(purchase: purchase.id)) {
      try await till.checkout.pay(purchase, with: "card")
    }
  }

  @Test func `when the transport has an error of its own`() async throws {
    struct Reset: Error {}
    struct ResettingGateway: PaymentGateway {
      let fake: FakePaymentGateway
      func charge(_ request: ChargeRequest) async throws -> Charge {
        _ = try await fake.charge(request)
        throw Reset()
      }
      func refund(_ request: RefundRequest) async throws -> Charge { throw Reset() }
      func findCharge(key: String) async throws -> Charge? {
        try await fake.findCharge(key: key)
      }
    }
    let checkout = try Till.checkout(ResettingGateway(fake: till.gateway), till.mails)
    _ = try await checkout.pay(till.begin(), with: "card")
    #expect(till.taken == 1_200)
  }
}
