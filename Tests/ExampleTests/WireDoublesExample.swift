import Adapters
import Ports
import SMTP
import Testing
import WireDoubles

struct NewsletterTests {
  @Test func `a mail arrives over a real socket, at the second try`() async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer(host: capture.host, port: capture.port, hostName: "shop.example.com")
    let mail = try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: "News", body: "Tea is back.")

    capture.failNext(at: .content)
    let error = await #expect(throws: SMTPMailerError.self) { try await mailer.send(mail) }
    #expect(error?.isTransient == true)
    #expect(capture.received.isEmpty)

    try await mailer.send(mail)
    let message = try await capture.next(to: "ada@example.com")
    #expect(try SMTPMessageText(message.content)["Subject"] == "News")
    await mailer.close()
    await capture.stop()
  }
}
