import Ports
import TestDoubles
import TestSupport

/// A client that asks once more when the first answer was lost.
struct Retrying: HTTPClient {
  private let client: any HTTPClient

  init(_ client: any HTTPClient) { self.client = client }

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    do { return try await client.send(request) } catch HTTPClientError.reset {
      return try await client.send(request)
    }
  }
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
