import Adapters
import Ports
import SMTP
import TestDoubles
import Testing
import WireDoubles

/// The examples in the documentation of WireDoubles, compiled as they stand and never called.
struct WireDoublesSnippets {
  func smtpCaptureExample(mail: Mail) async throws {
    let capture = try SMTPCapture()
    let mailer = SMTPMailer(host: capture.host, port: capture.port, hostName: "shop.example.com")
    try await mailer.send(mail)
    let message = try await capture.next(to: "ada@example.com")
    #expect(try SMTPMessageText(message.content)["Subject"] == "Your order")
  }

  func loopbackServerExample() async throws {
    try await withLoopback { server in
      server.stub(.method(.get), .path("/EUR"), answers: .reset, .respond("1.25"))
      let http = URLSessionHTTPClient()
      let url = try HTTPURL(validating: server.origin + "/EUR")
      let answer = try await http.send(HTTPRequest(.get, url))
      print(answer.status)
    }
  }
}
