import Ports
import TestDoubles
import Testing

/// The examples in the documentation of TestDoubles, compiled as they stand and never called.
struct TestDoublesSnippets {
  func manualClockExample() async throws {
    let clock = ManualClock()
    async let napped: Void = clock.sleep(for: .seconds(1))
    try await clock.sleepers(atLeast: 1)
    clock.advance(by: .seconds(1))
    try await napped
  }

  func stubHTTPClientExample() async throws {
    let answer = try await withStubs { http in
      http.stub(.method(.get), .path("/EUR"), answers: .respond("1.25"))
      return try await http.send(HTTPRequest(.get, "https://rates.example/EUR"))
    }
    _ = answer.text  // "1.25"
  }

  func mailSpyExample(service: Welcome) async throws {
    let spy = MailSpy()
    try await service.welcome("Ada", at: "ada@example.com")
    #expect(spy.sent.map(\.mail.subject) == ["Welcome, Ada!"])
  }

  func fakePaymentGatewayWebhooksExample(
    clock: VirtualClock, gateway: FakePaymentGateway, shop: Shop
  ) async {
    async let hooks: Void = gateway.deliverWebhooks(.late(by: .seconds(60)), on: clock) { event in
      await shop.receive(event)
    }
    gateway.finishWebhooks()
    await hooks
  }

  func fakePaymentGatewayExample() async throws {
    let gateway = FakePaymentGateway(declining: ["empty-card": .insufficientFunds])
    gateway.script(.charge, .replyLost)
    await #expect(throws: PaymentError.unknownOutcome(key: "order-7")) {
      try await gateway.charge(
        ChargeRequest(key: "order-7", amount: Money(500, .eur), method: "card"))
    }
    _ = gateway.charges.count  // 1: the money has moved
  }

  func webhookPlanExample() {
    let lost = WebhookPlan { event in event.number == 2 ? [] : [.seconds(1)] }
    _ = lost
  }

  func seededRandomnessExample(retries: @Sendable (SeededRandomness) async throws -> Void)
    async throws
  {
    try await withSeed { randomness in try await retries(randomness) }
  }

  func fakeAccessTokensExample(noon: Moment) throws {
    let tokens = FakeAccessTokens()
    let token = try tokens.issue(for: "a-1", at: noon, expiring: noon + .seconds(900))
    _ = token.reveal()  // "access-1"
  }

  func fakePasswordHasherExample(password: Secret) async throws {
    let hasher = FakePasswordHasher(cost: 2)
    _ = hasher.needsRehash(try await FakePasswordHasher(cost: 1).hash(password))  // true
  }

  func inMemoryAccountStoreExample(ada: Account) {
    let accounts = InMemoryAccountStore([ada])
    accounts.failNext(.update, with: AccountStoreError.stale("a-1", version: 0))
  }

  func inMemoryOrderStoreExample(draft: OrderDraft) async throws {
    let store = InMemoryOrderStore(seed: 7)
    let order = try await store.insert(draft)
    _ = order
  }

  func inMemoryReceiptLedgerExample() {
    let receipts = InMemoryReceiptLedger()
    receipts.failNext(.claim, with: CancellationError())
  }

  func virtualClockWaitingExample(clock: VirtualClock, orders: AsyncStream<Order>) async {
    let order = await clock.waiting(for: "an order") { await orders.first { _ in true } }
    _ = order
  }

  func virtualTimeExample(clock: VirtualClock) async throws {
    try await virtualTime { clock in
      try await clock.sleep(for: .seconds(3600))
      #expect(clock.elapsed == .seconds(3600))
    }
  }

  func virtualWallClockExample(clock: VirtualClock) async throws {
    try await virtualTime { clock in
      let wall = VirtualWallClock(Moment(year: 2026, month: 3, day: 1), clock: clock)
      try await clock.sleep(for: .seconds(60))
      #expect("\(wall.now())" == "2026-03-01T00:01:00Z")
    }
  }
}

struct SpySnippet {
  struct LoggerSpy: Logger {
    let write = Spy<String, Void>()
    func log(_ line: String) { write.call(line) }
  }
}
