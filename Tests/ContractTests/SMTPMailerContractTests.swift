import Adapters
import SMTP
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `The mailer over SMTP` {
  @Test(arguments: MailerContract.promises, [true, false])
  func `keeps the promise`(
    _ promise: MailerContract.Promise, overOneConnection: Bool
  ) async throws {
    let capture = try SMTPCapture()
    var timeouts = SMTPTimeouts()
    if !overOneConnection { timeouts.keeping = .zero }
    let mailer = SMTPMailer(
      host: capture.host, port: capture.port, hostName: "shop.example.com", timeouts: timeouts)
    let subject = MailerContract.Subject(
      mailer: mailer,
      arrived: { try capture.received.map { try SMTPMessageText($0.content).mail() } },
      failNext: { capture.failNext() })
    try await promise.check(subject)
  }
}
