import Ports
import TestDoubles
import TestSupport
import Testing

/// A double of your own. The contract says whether it can be trusted.
private actor MyOutbox: Mailer {
  struct Full: Error {}
  var mails: [Mail] = []
  var isFull = false

  func fill() { isFull = true }
  func send(_ mail: Mail) async throws {
    defer { isFull = false }
    if isFull { throw Full() }
    mails.append(mail)
  }
}

struct MyDoublesTests {
  @Test(arguments: MailerContract.promises)
  func `the outbox keeps each promise of a mailer`(
    _ promise: MailerContract.Promise
  ) async throws {
    let outbox = MyOutbox()
    try await promise.check(
      MailerContract.Subject(
        mailer: outbox, arrived: { await outbox.mails }, failNext: { await outbox.fill() }))
  }

  @Test(.seeded) func `every shuffle keeps all cards`() {
    #expect(SeededTrait.randomness.shuffled(Array(1...52)).sorted() == Array(1...52))
  }
}
