import Ports
import SMTP
import Testing

struct PostTests {
  @Test func `a client hands a mail to a server, without a socket`() throws {
    let mail = try Mail(
      from: "shop@example.com", to: "ada@example.com", subject: "½ Tee", body: "At four.")
    let message = try SMTPMessage(
      mail, date: Moment(year: 2026, month: 3, day: 1), id: SMTPMessageID("7@shop.example.com"))
    var server = SMTPServerMachine(hostName: "mx.example.com")
    var client = SMTPClientMachine(hostName: "shop.example.com")
    var toServer: [UInt8] = []
    var toClient: [UInt8] = []
    var taken: [SMTPReceivedMessage] = []

    var answers = server.open()
    var actions = client.submit(try message.submission())
    repeat {
      for case .send(let octets) in actions { toServer += octets }
      answers += server.receive(toServer)
      for case .send(let octets) in answers { toClient += octets }
      for case .deliver(let message) in answers { taken.append(message) }
      actions = client.receive(toClient)
      (toServer, toClient, answers) = ([], [], [])
    } while !actions.isEmpty

    #expect(try taken.map { try SMTPMessageText($0.content)["Subject"] } == ["½ Tee"])
  }
}
