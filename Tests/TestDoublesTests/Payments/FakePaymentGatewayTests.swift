import Ports
import TestDoubles
import Testing

/// What the fake does beyond the contract: its faults, its records and its time.
@Suite struct `A fake payment gateway` {
  private let gateway = FakePaymentGateway(declining: ["empty": .insufficientFunds])

  @Test func `fails in the scripted order and then works`() async throws {
    gateway.script(.charge, .unavailable, nil, .requestLost)
    await #expect(throws: PaymentError.unavailable) { try await charge("a") }
    _ = try await charge("b")
    await #expect(throws: PaymentError.unknownOutcome(key: "c")) { try await charge("c") }
    _ = try await charge("d")
    #expect(gateway.charges.map(\.request.key) == ["b", "d"])
  }

  @Test func `fails only the call that was scripted`() async throws {
    gateway.script(.find, .unavailable)
    _ = try await charge("a")
    await #expect(throws: PaymentError.unavailable) { try await gateway.findCharge(key: "a") }
  }

  @Test func `lets a late request arrive after the next answer`() async throws {
    gateway.script(.charge, .requestLate)
    _ = try? await charge("a")
    #expect(try await gateway.findCharge(key: "a") == nil)
    #expect(try await gateway.findCharge(key: "a")?.status == .charged)
  }

  @Test func `lets a late request happen once, also when it was repeated`() async throws {
    gateway.script(.charge, .requestLate)
    _ = try? await charge("a")
    _ = try await charge("a")
    _ = try await gateway.findCharge(key: "a")
    #expect(gateway.balance(in: .eur) == 500)
  }

  @Test func `declines also when the reply is lost`() async throws {
    gateway.script(.charge, .replyLost)
    await #expect(throws: PaymentError.unknownOutcome(key: "a")) {
      try await charge("a", method: "empty")
    }
    #expect(gateway.charges.map(\.status) == [.declined(.insufficientFunds)])
  }

  @Test func `notes the calls in their order`() async throws {
    gateway.script(.charge, .unavailable)
    _ = try await gateway.findCharge(key: "a")
    _ = try? await charge("a")
    _ = try? await gateway.refund(
      RefundRequest(key: "r", charge: "none", amount: Money(1, .eur)))
    #expect(gateway.calls == [.find, .charge, .refund])
  }

  @Test func `adds up one currency`() async throws {
    _ = try await charge("a")
    _ = try await gateway.charge(
      ChargeRequest(key: "b", amount: Money(70, .jpy), method: "card"))
    #expect(gateway.balance(in: .eur) == 500)
    #expect(gateway.balance(in: .jpy) == 70)
  }

  @Test func `takes its time on the virtual clock`() async throws {
    try await virtualTime { clock in
      let gateway = FakePaymentGateway(clock: clock, answerTime: .seconds(2))
      _ = try await gateway.charge(
        ChargeRequest(key: "a", amount: Money(1, .eur), method: "card"))
      #expect(clock.elapsed == .seconds(2))
    }
  }

  @Test func `does nothing for a caller that was cancelled while it waited`() async throws {
    try await virtualTime { clock in
      let gateway = FakePaymentGateway(clock: clock, answerTime: .seconds(2))
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          _ = try? await gateway.charge(
            ChargeRequest(key: "a", amount: Money(1, .eur), method: "card"))
        }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
      }
      #expect(gateway.charges.isEmpty)
    }
  }

  private func charge(_ key: String, method: String = "card") async throws -> Charge {
    try await gateway.charge(ChargeRequest(key: key, amount: Money(500, .eur), method: method))
  }
}
