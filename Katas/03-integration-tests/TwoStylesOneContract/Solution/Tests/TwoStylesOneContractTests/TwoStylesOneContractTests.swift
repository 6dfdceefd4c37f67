import HTTPCore
import JSON
import Ports
import Synchronization
import TestDoubles
import Testing
import TwoStylesOneContract

/// One contract; every test of it runs once for each style.
@Suite struct TwoStylesOneContractTests {
  private let desk = FakeDesk()

  @Test(arguments: Style.allCases)
  func `both styles are tested in memory: no server, no port`(style: Style) async throws {
    let response = try await style.application(desk).respond(to: Request(.get, "/tours/7"))
    #expect(response.status == .ok)
    #expect(try await json(response) == ["number": 7, "guide": "Ada", "left": 3])
  }

  @Test(arguments: Style.allCases)
  func `a tour that is not in the programme is not found`(style: Style) async throws {
    let response = try await style.application(desk).respond(to: Request(.get, "/tours/8"))
    #expect(response.status == .notFound)
  }

  @Test(arguments: Style.allCases)
  func `a tour has a number, and the desk is not asked for another one`(style: Style) async throws {
    let response = try await style.application(desk).respond(to: Request(.get, "/tours/seven"))
    #expect(response.status == .notFound)
    #expect(desk.calls == [])
  }

  @Test(arguments: Style.allCases)
  func `a member takes places, and is told the tour and where it is`(style: Style) async throws {
    let response = try await style.application(desk).respond(to: booking(#"{"places":2}"#))
    #expect(response.status == .created)
    #expect(response.headers["Location"] == "/tours/7")
    #expect(try await json(response) == ["number": 7, "guide": "Ada", "left": 1])
  }

  @Test(arguments: Style.allCases)
  func `no place is taken on a tour that is not in the programme`(style: Style) async throws {
    let request = try booking(#"{"places":1}"#, of: 8)
    let response = try await style.application(desk).respond(to: request)
    #expect(response.status == .notFound)
  }

  @Test(arguments: Style.allCases)
  func `the desk is called once for each request, in both styles`(style: Style) async throws {
    let application = try style.application(desk)
    _ = try await application.respond(to: Request(.get, "/tours/7"))
    _ = try await application.respond(to: booking(#"{"places":1}"#))
    #expect(desk.calls == ["tour 7", "book 1 of 7"])
  }

  @Test(arguments: Style.allCases)
  func `style does not decide speed: the visitor waits for the desk`(style: Style) async throws {
    try await virtualTime { clock in
      let slow = try style.application(FakeDesk { try await clock.sleep(for: .seconds(3)) })
      _ = try await slow.respond(to: Request(.get, "/tours/7"))
      #expect(clock.elapsed == .seconds(3))
    }
  }

  @Test(arguments: Style.allCases)
  func `who asks for too much hears how many are left`(style: Style) async throws {
    let response = try await style.application(desk).respond(to: booking(#"{"places":4}"#))
    #expect(response.status == .conflict)
    #expect(try await response.body.text() == "Only 3 left")
  }

  @Test(
    arguments: Style.allCases,
    [#"{"places":0}"#, #"{"places":-2}"#, #"{"places":"two"}"#, "{}"])
  func `what is no number of places is refused`(style: Style, body: String) async throws {
    let response = try await style.application(desk).respond(to: booking(body))
    #expect(response.status == .unprocessableContent)
    #expect(desk.calls == [])
  }

  @Test(arguments: Style.allCases)
  func `who is no member takes no place`(style: Style) async throws {
    let request = try Request(
      .post, "/tours/7/places", headers: ["Content-Type": "application/json"],
      body: #"{"places":1}"#)
    let response = try await style.application(desk).respond(to: request)
    #expect(response.status == .unauthorized)
    #expect(desk.calls == [])
  }

  @Test(arguments: Style.allCases, ["/tours/7", "/tours/8", "/tours/7/places", "/garden"])
  func `every answer says that the museum is open`(style: Style, path: String) async throws {
    let response = try await style.application(desk).respond(to: Request(.get, path))
    #expect(response.headers.values(of: "Museum") == ["open"])
  }

  @Test(arguments: Style.allCases)
  func `a broken desk is a 500 that tells strangers nothing`(style: Style) async throws {
    let broken = FakeDesk { throw DeskError.password("hunter2") }
    let response = try await style.application(broken).respond(to: Request(.get, "/tours/7"))
    #expect(response.status == .internalServerError)
    #expect(try await !response.body.text().contains("hunter2"))
  }

  private func booking(_ body: String, of number: Int = 7) throws -> Request {
    try Request(
      .post, "/tours/\(number)/places",
      headers: ["Content-Type": "application/json", "Cookie": "member=ada"], body: body)
  }

  private func json(_ response: Response) async throws -> JSONValue {
    try JSONValue(parsing: await response.body.bytes())
  }
}

/// A desk with one tour, which writes down what it is asked.
private final class FakeDesk: TourDesk {
  private let state = Mutex((left: 3, calls: [String]()))
  private let work: @Sendable () async throws -> Void

  init(_ work: @escaping @Sendable () async throws -> Void = {}) { self.work = work }

  var calls: [String] { state.withLock { $0.calls } }

  func tour(_ number: Int) async throws -> Tour? {
    state.withLock { $0.calls.append("tour \(number)") }
    try await work()
    return number == 7 ? Tour(number: 7, guide: "Ada", left: state.withLock { $0.left }) : nil
  }

  func book(_ places: Int, of number: Int) async throws -> Tour? {
    try await work()
    let left = try state.withLock { state in
      state.calls.append("book \(places) of \(number)")
      if places > state.left { throw SoldOut(left: state.left) }
      state.left -= places
      return state.left
    }
    return number == 7 ? Tour(number: 7, guide: "Ada", left: left) : nil
  }
}

private enum DeskError: Error { case password(String) }
