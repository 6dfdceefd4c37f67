import Ports
import TestDoubles
import Testing

@Suite struct `Web-hooks of a fake payment gateway` {
  @Test func `tell what happened, in order`() async throws {
    let received = try await webhooks(.prompt) { gateway, _ in
      let charge = try await gateway.charge(request("a"))
      _ = try? await gateway.charge(request("b", method: "empty"))
      _ = try await gateway.refund(
        RefundRequest(key: "r", charge: charge.id, amount: Money(500, .eur)))
    }
    #expect(
      received == [
        "1 charged a at 0.0 seconds", "2 declined b at 0.0 seconds",
        "3 refunded a at 0.0 seconds",
      ])
  }

  @Test func `tell of a charge whose reply was lost`() async throws {
    let received = try await webhooks(.prompt) { gateway, _ in
      gateway.script(.charge, .replyLost)
      _ = try? await gateway.charge(request("a"))
    }
    #expect(received == ["1 charged a at 0.0 seconds"])
  }

  @Test func `tell nothing of what did not happen`() async throws {
    let received = try await webhooks(.prompt) { gateway, _ in
      gateway.script(.charge, .requestLost)
      _ = try? await gateway.charge(request("a"))
    }
    #expect(received.isEmpty)
  }

  @Test func `tell of a repeated charge once`() async throws {
    let received = try await webhooks(.prompt) { gateway, _ in
      for _ in 1...2 { _ = try await gateway.charge(request("a")) }
    }
    #expect(received == ["1 charged a at 0.0 seconds"])
  }

  @Test func `come late`() async throws {
    let received = try await webhooks(.late(by: .seconds(60))) { gateway, _ in
      _ = try await gateway.charge(request("a"))
    }
    #expect(received == ["1 charged a at 60.0 seconds"])
  }

  @Test func `come twice`() async throws {
    let received = try await webhooks(.twice(again: .seconds(60))) { gateway, _ in
      _ = try await gateway.charge(request("a"))
    }
    #expect(received == ["1 charged a at 0.0 seconds", "1 charged a at 60.0 seconds"])
  }

  @Test func `come out of order`() async throws {
    let received = try await webhooks(.swappingPairs(delay: .seconds(60))) { gateway, clock in
      _ = try await gateway.charge(request("a"))
      try await clock.sleep(for: .seconds(10))
      _ = try await gateway.charge(request("b"))
    }
    #expect(received == ["2 charged b at 10.0 seconds", "1 charged a at 60.0 seconds"])
  }

  @Test func `get lost where the plan says so`() async throws {
    let plan = WebhookPlan { event in event.number == 1 ? [] : [.zero] }
    let received = try await webhooks(plan) { gateway, _ in
      _ = try await gateway.charge(request("a"))
      _ = try await gateway.charge(request("b"))
    }
    #expect(received == ["2 charged b at 0.0 seconds"])
  }

  private func request(_ key: String, method: String = "card") -> ChargeRequest {
    ChargeRequest(key: key, amount: Money(500, .eur), method: method)
  }

  /// The deliveries for what a body does, with their virtual times.
  private func webhooks(
    _ plan: WebhookPlan,
    _ body: @escaping @Sendable (FakePaymentGateway, VirtualClock) async throws -> Void
  ) async throws -> [String] {
    try await virtualTime { clock in
      let gateway = FakePaymentGateway(
        declining: ["empty": .insufficientFunds], clock: clock, answerTime: .zero)
      let received = Spy<String, Void>()
      async let delivering: Void = gateway.deliverWebhooks(plan, on: clock) { event in
        received.call(
          "\(event.number) \(event.kind) \(event.charge.request.key) at \(clock.elapsed)")
      }
      try await body(gateway, clock)
      gateway.finishWebhooks()
      await delivering
      return received.calls
    }
  }
}
