import ExpressStyle
import HTTPServer
import TestDoubles
import Testing
import WebProofs

struct JourneyTests {
  @Test func `a program signs up, opens the mail, confirms and comes in`() async throws {
    let mailbox = MailSpy()
    let club = teaClub(
      members: Members(), mailer: mailbox, codes: IncrementingIdentifierSource())

    try await withServer(handler: { await club.respond(to: $0) }) { server in
      let client = WebClient(port: Int(server.port))
      #expect(try await client.send("GET", "/tea/ada").status == 403)
      #expect(try await client.send("POST", "/join/ada").status == 202)
      let link = try #require(mailbox.sent.first?.mail.body)
      #expect(try await client.send("GET", link).status == 200)
      #expect(try await client.send("GET", "/tea/ada").text == "Here is your tea")
    }
  }
}
