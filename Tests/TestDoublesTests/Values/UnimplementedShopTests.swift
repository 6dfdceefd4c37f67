import Ports
import TestDoubles
import TestSupport
import Testing

@Suite struct `An unimplemented shop` {
  private let log = Spy<String, Void>()
  private var store: UnimplementedOrderStore { UnimplementedOrderStore { [log] in log.call($0) } }
  private var gateway: UnimplementedPaymentGateway {
    UnimplementedPaymentGateway { [log] in log.call($0) }
  }

  @Test func `reports each use of the orders`() async throws {
    let draft = try OrderDraft(
      reference: "PO-7", customer: "ada@example.com",
      lines: [OrderLine(product: "TEA-100", quantity: 1)])
    await #expect(throws: UnimplementedOrderStore.Used.self) { try await store.insert(draft) }
    #expect(try await store.find(3) == nil)
    #expect(try await store.orders(OrderListing()) == [])
    await #expect(throws: UnimplementedOrderStore.Used.self) {
      try await store.change(3, version: 1, .note("n"))
    }
    await #expect(throws: UnimplementedOrderStore.Used.self) {
      try await store.delete(3, version: 1)
    }
    #expect(
      log.calls.map { $0.prefix { $0 != "," } } == [
        "UnimplementedOrderStore.insert was called with reference PO-7",
        "UnimplementedOrderStore.find was called with 3",
        "UnimplementedOrderStore.orders was called",
        "UnimplementedOrderStore.change was called with 3 and note \"n\"",
        "UnimplementedOrderStore.delete was called with 3",
      ])
  }

  @Test func `reports each use of the payments, without the token`() async {
    await #expect(throws: PaymentError.unavailable) {
      try await gateway.charge(ChargeRequest(key: "a", amount: Money(5, .eur), method: "tok_4711"))
    }
    await #expect(throws: PaymentError.unavailable) {
      try await gateway.refund(RefundRequest(key: "r", charge: "c", amount: Money(5, .eur)))
    }
    await #expect(throws: PaymentError.unavailable) { try await gateway.findCharge(key: "a") }
    #expect(
      log.calls.map { $0.prefix { $0 != "," } } == [
        "UnimplementedPaymentGateway.charge was called with key a and 0.05 EUR",
        "UnimplementedPaymentGateway.refund was called with key r and 0.05 EUR",
        "UnimplementedPaymentGateway.findCharge was called with key a",
      ])
  }

  @Test func `reports each use of the receipts`() async throws {
    let receipts = UnimplementedReceiptLedger { [log] in log.call($0) }
    #expect(try await receipts.claim("7") == false)
    try await receipts.release("7")
    #expect(
      log.calls.map { $0.prefix { $0 != "," } } == [
        "UnimplementedReceiptLedger.claim(7) was called",
        "UnimplementedReceiptLedger.release(7) was called",
      ])
  }

  @Test func `fails the test that reads an order`() async {
    await withKnownIssue {
      _ = try? await UnimplementedOrderStore.recordingIssues().find(1)
    } matching: { issue in
      issue.description.contains("UnimplementedOrderStore.find was called with 1")
    }
  }

  @Test func `fails the test that looks for a charge`() async {
    await withKnownIssue {
      _ = try? await UnimplementedPaymentGateway.recordingIssues().findCharge(key: "a")
    } matching: { issue in
      issue.description.contains("UnimplementedPaymentGateway.findCharge was called with key a")
    }
  }
}
