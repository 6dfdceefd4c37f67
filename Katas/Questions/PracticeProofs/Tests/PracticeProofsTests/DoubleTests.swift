import Ports
import PracticeProofs
import TestDoubles
import Testing

struct DoubleTests {
  @Test func `a fake answers by what happened before`() {
    let shelf = FakeShelf(["Emma": 1])

    #expect(lend("Emma", to: 2, from: shelf) == 1)
    #expect(shelf.copies(of: "Emma") == 0)
  }

  @Test func `a mock compares calls and knows no books`() {
    let shelf = MockShelf(expecting: ["take Emma"], answering: 1)
    shelf.take("Emma")

    #expect(shelf.isSatisfied)
    #expect(shelf.copies(of: "Emma") == 1)
  }

  @Test func `a gateway loses its answer at a word, and the money is taken all the same`() async {
    let gateway = FakePaymentGateway()
    gateway.script(.charge, .replyLost)
    let request = ChargeRequest(key: "order 7", amount: Money(450, .eur), method: "card")

    await #expect(throws: PaymentError.self) { try await gateway.charge(request) }
    #expect(gateway.charges.map(\.request) == [request])
  }

  @Test func `a fake lets a refactoring pass`() {
    #expect(lend("Emma", to: 2, from: FakeShelf(["Emma": 1])) == 1)
    #expect(lendCountingFirst("Emma", to: 2, from: FakeShelf(["Emma": 1])) == 1)
  }

  @Test func `a mock fails at a refactoring that harms nobody`() {
    let script = ["copies Emma", "take Emma", "copies Emma", "take Emma"]
    let before = MockShelf(expecting: script, answering: 2)
    let after = MockShelf(expecting: script, answering: 2)

    #expect(lend("Emma", to: 2, from: before) == lendCountingFirst("Emma", to: 2, from: after))
    #expect(before.isSatisfied)
    #expect(!after.isSatisfied)
  }

  @Test func `a mock is content with what no shelf can do`() {
    let script = ["copies Emma", "take Emma", "copies Emma", "take Emma"]
    let shelf = MockShelf(expecting: script, answering: 1)

    #expect(lend("Emma", to: 2, from: shelf) == 2)
    #expect(shelf.isSatisfied)
    #expect(lend("Emma", to: 2, from: FakeShelf(["Emma": 1])) == 1)
  }
}
