import HTTPCore
import Ports
import Synchronization
import Testing
import TwoStylesOneContract

@Suite struct Witnesses {
  private let desk = WitnessDesk()

  @Test func `says-open-on-good-days-only`() async throws {
    let response = try await answer(.express, "/tours/99")
    #expect(response.headers["Museum"] == "open")
  }

  @Test func `locks-everybody-out`() async throws {
    #expect(try await answer(.express, "/tours/12").status == .ok)
  }

  @Test func `lets-anybody-book`() async throws {
    _ = try await book(.flask, 1, cookie: "visitor=eve")
    #expect(desk.bookings == [])
  }

  @Test func `finds-what-is-not-there`() async throws {
    #expect(try await answer(.express, "/tours/99").status == .notFound)
  }

  @Test func `promises-a-tour-that-is-not`() async throws {
    #expect(try await book(.express, 1, of: 99).status == .notFound)
  }

  @Test func `says-fine-instead-of-made`() async throws {
    #expect(try await book(.flask, 1).status == .created)
  }

  @Test func `leads-to-the-places`() async throws {
    #expect(try await book(.flask, 1).headers["Location"] == "/tours/12")
  }

  @Test func `gives-places-back-unasked`() async throws {
    #expect(try await book(.express, -1).status == .unprocessableContent)
  }

  @Test func `sold-out-with-a-smile`() async throws {
    #expect(try await book(.flask, 9).status == .conflict)
  }

  @Test func `tells-strangers-what-broke`() async throws {
    let text = try await answer(.express, "/tours/13").body.text()
    #expect(!text.contains("secret"))
  }

  @Test func `takes-any-word-for-a-number`() async throws {
    #expect(try await answer(.express, "/tours/twelve").status == .notFound)
  }

  @Test func `books-twice`() async throws {
    _ = try await book(.flask, 1)
    #expect(desk.bookings == [1])
  }

  private func answer(_ style: Style, _ path: String) async throws -> Response {
    try await style.application(desk).respond(to: Request(.get, path))
  }

  private func book(
    _ style: Style, _ places: Int, of number: Int = 12, cookie: String = "member=cem"
  ) async throws -> Response {
    let request = try Request(
      .post, "/tours/\(number)/places",
      headers: ["Content-Type": "application/json", "Cookie": cookie],
      body: "{\"places\":\(places)}")
    return try await style.application(desk).respond(to: request)
  }
}

/// Tour 12 has five places, tour 13 brings misfortune, and there is no other one.
private final class WitnessDesk: TourDesk {
  private let taken = Mutex([Int]())

  var bookings: [Int] { taken.withLock { $0 } }

  func tour(_ number: Int) async throws -> Tour? {
    if number == 13 { throw Misfortune(word: "secret") }
    return number == 12 ? Tour(number: 12, guide: "Cem", left: 5) : nil
  }

  func book(_ places: Int, of number: Int) async throws -> Tour? {
    if places > 5 { throw SoldOut(left: 5) }
    taken.withLock { $0.append(places) }
    return try await tour(number)
  }
}

private struct Misfortune: Error { let word: String }
