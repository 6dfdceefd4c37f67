import Ports
import Services
import TestDoubles
import TestSupport
import Testing

/// One receipt a purchase, although several programs sell on one gateway and one ledger.
@Suite struct `The claim of a receipt` {
  private struct DiskFull: Error {}
  private struct MailboxFull: Error {}
  private let till: Till

  init() throws { till = try Till() }

  @Test func `is made once for two programs, one after the other`() async throws {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    let other = try Till.checkout(till.gateway, till.mails, receipts: till.receipts)
    #expect(try await other.pay(purchase, with: "card").receipt == .mailedBefore)
    #expect(till.mails.sent.count == 1)
  }

  @Test func `is made once for two programs at the same time`() async throws {
    try await virtualTime { clock in
      let gateway = FakePaymentGateway(clock: clock, answerTime: .seconds(1))
      let (mails, receipts) = (MailSpy(clock: clock, delay: .seconds(1)), InMemoryReceiptLedger())
      let tills = [
        try Till.checkout(gateway, mails, receipts: receipts),
        try Till.checkout(gateway, mails, receipts: receipts),
      ]
      let purchase = try tills[0].begin(basket(("MUG", 1)), for: "ada@example.com")
      async let first = tills[0].pay(purchase, with: "card").receipt
      async let second = tills[1].pay(purchase, with: "card").receipt
      #expect(Set(try await [first, second]) == [.mailed, .mailedBefore])
      #expect(mails.sent.count == 1)
    }
  }

  @Test func `is given back when the mail fails`() async throws {
    till.mails.failNext(with: MailboxFull())
    _ = try await till.checkout.pay(till.begin(), with: "card")
    #expect(till.receipts.claimed.isEmpty)
  }

  @Test func `is given back when the mail fails that is sent again`() async throws {
    let purchase = try till.begin("AIR")
    till.mails.failNext(with: MailboxFull())
    await #expect(throws: MailboxFull.self) { try await till.checkout.sendReceipt(for: purchase) }
    #expect(till.receipts.claimed.isEmpty)
  }

  @Test func `of a mail that has arrived stays when it fails to be sent again`() async throws {
    let purchase = try till.begin()
    _ = try await till.checkout.pay(purchase, with: "card")
    till.mails.failNext(with: MailboxFull())
    await #expect(throws: MailboxFull.self) { try await till.checkout.sendReceipt(for: purchase) }
    #expect(try await till.checkout.pay(purchase, with: "card").receipt == .mailedBefore)
  }

  @Test func `that fails does not undo the charge, and no mail is sent`() async throws {
    till.receipts.failNext(.claim, with: DiskFull())
    let payment = try await till.checkout.pay(till.begin(), with: "card")
    #expect(payment.receipt == .failed)
    #expect(payment.charge?.status == .charged)
    #expect(till.mails.attempts.isEmpty)
  }

  @Test func `that cannot be given back does not hide why the mail failed`() async throws {
    let purchase = try till.begin("AIR")
    till.mails.failNext(with: MailboxFull())
    till.receipts.failNext(.release, with: DiskFull())
    await #expect(throws: MailboxFull.self) { try await till.checkout.sendReceipt(for: purchase) }
  }

  @Test func `that fails is passed on by who sends a receipt again, and no mail is sent`()
    async throws
  {
    till.receipts.failNext(.claim, with: DiskFull())
    await #expect(throws: DiskFull.self) {
      try await till.checkout.sendReceipt(for: till.begin("AIR"))
    }
    #expect(till.mails.attempts.isEmpty)
  }

  @Test func `that a program left behind does not keep the receipt from being sent`() async throws {
    let purchase = try till.begin()
    _ = try await till.receipts.claim(purchase.id)
    #expect(try await till.checkout.pay(purchase, with: "card").receipt == .mailedBefore)
    try await till.checkout.sendReceipt(for: purchase)
    #expect(till.mails.sent.count == 1)
  }

  @Test func `is not made for what was not paid`() async throws {
    let checkout = try Till.checkout(
      till.gateway, till.mails, receipts: UnimplementedReceiptLedger.recordingIssues())
    _ = try? await checkout.pay(till.begin(), with: "empty")
    _ = try? await checkout.sendReceipt(for: till.begin())
  }
}
