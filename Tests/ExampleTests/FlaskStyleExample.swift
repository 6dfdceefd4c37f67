import FlaskStyle
import HTTPCore
import Ports
import Testing

struct TeaLibraryTests {
  struct Tea: Encodable, ResponseConvertible {
    let name: String
    let minutes: Int
  }

  struct Closed: Error {}

  static func tea(number: Int) -> Tea? { number == 7 ? Tea(name: "oolong", minutes: 4) : nil }

  func library() throws -> FlaskApplication {
    try FlaskApplication { app in
      app.get("/teas/<int:number>") { (number: Int) in Self.tea(number: number) }
      app.get("/door") { () throws -> String in throw Closed() }
      app.handle(Closed.self) { _, _ in (HTTPStatus.serviceUnavailable, "Come back at ten") }
    }
  }

  @Test func `a tea is answered as JSON`() async throws {
    let response = try await library().respond(to: Request(.get, "/teas/7"))
    let text = try await response.body.text()
    #expect(text.contains(#""name":"oolong""#) && text.contains(#""minutes":4"#))
  }

  @Test(arguments: [("/teas/8", 404), ("/teas/green", 404), ("/door", 503)])
  func `everything else is answered with its status`(path: String, status: Int) async throws {
    let response = try await library().respond(to: Request(.get, path))
    #expect(response.status == HTTPStatus(status))
  }
}
