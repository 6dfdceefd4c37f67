import HTTPCore
import Ports
import Testing

@Suite struct `The parameters of a path` {
  private func parameters(_ pattern: RoutePattern, _ path: String) throws -> PathParameters {
    var router = Router<Bool>()
    try router.add(.get, pattern, true)
    guard case .handler(_, let parameters) = router.match(.get, path) else {
      throw RoutePatternError.noSlash(path)
    }
    return parameters
  }

  @Test func `have the names of their pattern`() throws {
    let found = try parameters("/orders/:id(int)/lines/:line", "/orders/7/lines/tea")
    #expect(found["id"] == "7")
    #expect(found["line"] == "tea")
    #expect(found["order"] == nil)
  }

  @Test func `have the names of the route that answers`() throws {
    var router = Router<Bool>()
    try router.add(.get, "/a/:x/b", true)
    try router.add(.get, "/a/:y/c", true)
    guard case .handler(_, let found) = router.match(.get, "/a/1/c") else {
      Issue.record("no route")
      return
    }
    #expect(found["y"] == "1")
    #expect(found["x"] == nil)
  }

  @Test func `forget the ways that led nowhere`() throws {
    var router = Router<Bool>()
    try router.add(.get, "/:a(int)/x", true)
    try router.add(.get, "/:c/:d/y", true)
    guard case .handler(_, let found) = router.match(.get, "/1/2/y") else {
      Issue.record("no route")
      return
    }
    #expect(found["c"] == "1")
    #expect(found["d"] == "2")
  }

  @Test(arguments: [
    ("caf%C3%A9", "café"), ("a+b", "a+b"), ("a%20b", "a b"), ("%2541", "%41"), ("a%2Fb", "a/b"),
    ("%2e%2e", ".."), ("%00", "\0"),
  ])
  func `are decoded once`(segment: String, text: String) throws {
    #expect(try parameters("/:name", "/\(segment)")["name"] == text)
  }

  @Test(arguments: [
    ("", ""), ("a/b", "a/b"), ("a%2Fb/c", "a%2Fb/c"), ("a%2fb", "a%2fb"), ("%2e%2e/a", "../a"),
    ("/a", "/a"), ("a/", "a/"),
  ])
  func `keep a hidden slash in the rest of a path`(rest: String, text: String) throws {
    #expect(try parameters("/files/*path", "/files/\(rest)")["path"] == text)
  }

  @Test func `are values of a type`() throws {
    let found = try parameters("/:id(int)", "/-12")
    let id: Int = try found.value("id")
    #expect(id == -12)
  }

  @Test func `are refused as values of another type`() throws {
    let found = try parameters("/:id", "/twelve")
    #expect(
      throws: PathParameterError.invalidValue("twelve", name: "id", type: "Int")
    ) { try found.value("id", as: Int.self) }
    #expect(throws: PathParameterError.unknownName("ID", known: ["id"])) {
      try found.value("ID", as: String.self)
    }
  }
}
