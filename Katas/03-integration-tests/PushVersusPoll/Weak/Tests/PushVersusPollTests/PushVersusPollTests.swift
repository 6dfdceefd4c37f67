import HTTPCore
import Ports
import PushVersusPoll
import Testing

@Suite struct PushVersusPollTests {
  @Test func `a poll gets the reading`() async throws {
    let gauge = TideGauge()
    gauge.publish(310)
    let response = await gauge.respond(to: try Request(.get, "/readings"))
    #expect(try await response.body.text() == #"["1: 310 cm"]"#)
    #expect(response.headers["ETag"] == "\"1\"")
  }
}
