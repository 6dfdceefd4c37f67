import HTTPCore
import Ports
import Testing
import TwoStylesOneContract

@Suite struct TwoStylesOneContractTests {
  @Test(arguments: Style.allCases)
  func `shows a tour`(style: Style) async throws {
    let response = try await style.application(Desk()).respond(to: Request(.get, "/tours/7"))
    #expect(response.status == .ok)
    #expect(response.headers["Museum"] == "open")
  }

  @Test(arguments: Style.allCases)
  func `books a place`(style: Style) async throws {
    let request = try Request(
      .post, "/tours/7/places",
      headers: ["Content-Type": "application/json", "Cookie": "member=ada"],
      body: #"{"places":1}"#)
    let response = try await style.application(Desk()).respond(to: request)
    #expect(response.status == .created)
  }
}

private struct Desk: TourDesk {
  func tour(_ number: Int) async throws -> Tour? { Tour(number: number, guide: "Ada", left: 3) }
  func book(_ places: Int, of number: Int) async throws -> Tour? { try await tour(number) }
}
