import Ports
import TestDoubles
import TestSupport
import Testing

@Suite struct `The fake payment gateway` {
  @Test(arguments: PaymentGatewayContract.promises)
  func `keeps the promise that`(_ promise: PaymentGatewayContract.Promise) async throws {
    let fake = FakePaymentGateway(declining: ["empty": .insufficientFunds])
    try await promise.check(subject(fake, over: fake))
  }

  @Test(arguments: BrokenPaymentGateway.Fault.allCases)
  func `is not to be replaced by one that`(_ fault: BrokenPaymentGateway.Fault) async {
    await withKnownIssue {
      for promise in PaymentGatewayContract.promises {
        let fake = FakePaymentGateway(declining: ["empty": .insufficientFunds])
        try await promise.check(subject(BrokenPaymentGateway(fault, over: fake), over: fake))
      }
    }
  }

  @Test func `may be wrapped by one that breaks nothing`() async throws {
    for promise in PaymentGatewayContract.promises {
      let fake = FakePaymentGateway(declining: ["empty": .insufficientFunds])
      try await promise.check(subject(BrokenPaymentGateway(nil, over: fake), over: fake))
    }
  }

  private func subject(
    _ gateway: any PaymentGateway, over fake: FakePaymentGateway
  ) -> PaymentGatewayContract.Subject {
    PaymentGatewayContract.Subject(
      gateway: gateway, method: "card", declinedMethod: "empty",
      balance: { fake.balance(in: .eur) },
      loseNextReply: {
        // A fault waits for its call; the other call takes its own away unused.
        fake.script(.charge, fake.calls.contains(.charge) ? nil : .replyLost)
        fake.script(.refund, fake.calls.contains(.charge) ? .replyLost : nil)
      },
      loseNextRequest: { fake.script(.charge, .requestLost) })
  }
}
