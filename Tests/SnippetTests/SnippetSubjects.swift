import Ports
import TestDoubles
import TestSupport

/// A stub client with its other end, as the documentation of the contract has it.
func httpSubject() -> HTTPClientContract.Subject {
  let clock = ManualClock()
  let http = StubHTTPClient(clock: clock)
  return HTTPClientContract.Subject(
    client: http, origin: "http://stub.example:8080",
    plan: { reply in
      switch reply {
      case .answer(let response): http.stub(answers: .compute { _ in response })
      case .fault(.refused): http.stub(answers: .refused)
      case .fault(.reset): http.stub(answers: .reset)
      case .fault(.timedOut): http.stub(answers: .slow(.zero))
      case .fault(.truncated): http.stub(answers: .truncated)
      case .fault(.malformed): http.stub(answers: .garbage)
      // Nobody moves this clock.
      case .silence: http.stub(answers: .respond().after(.seconds(1)))
      }
    },
    received: { http.requests },
    silenced: { try await clock.sleepers(atLeast: 1) })
}

/// A fake gateway with the money behind it, as the documentation of the contract has it.
func paymentSubject() -> PaymentGatewayContract.Subject {
  let fake = FakePaymentGateway(declining: ["empty": .insufficientFunds])
  let scripted: @Sendable (PaymentFault) -> Void = { fault in
    // A fault waits for its call; the other call takes its own away unused.
    fake.script(.charge, fake.calls.contains(.charge) ? nil : fault)
    fake.script(.refund, fake.calls.contains(.charge) ? fault : nil)
  }
  return PaymentGatewayContract.Subject(
    gateway: fake, method: "card", declinedMethod: "empty",
    balance: { fake.balance(in: .eur) }, loseNextReply: { scripted(.replyLost) },
    loseNextRequest: { scripted(.requestLost) })
}
