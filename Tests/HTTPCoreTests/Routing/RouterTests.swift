import HTTPCore
import Ports
import Testing

@Suite struct `A router` {
  private func router(_ patterns: RoutePattern...) throws -> Router<String> {
    var router = Router<String>()
    for pattern in patterns { try router.add(.get, pattern, "\(pattern)") }
    return router
  }

  private func found(_ match: RouteMatch<String>) -> String? {
    if case .handler(let handler, _) = match { handler } else { nil }
  }

  private func allowed(_ match: RouteMatch<String>) -> [HTTPMethod]? {
    if case .methodNotAllowed(let methods) = match { methods } else { nil }
  }

  @Test(arguments: [
    ("/", "/"), ("/orders", "/orders"), ("/orders/new", "/orders/new"),
    ("/orders/7", "/orders/:id(int)"), ("/orders/-7", "/orders/:id(int)"),
    ("/orders/7x", "/orders/:name"), ("/orders/-", "/orders/:name"),
    ("/orders/12345678901234567890", "/orders/:name"),
    ("/orders/123E4567-e89b-12d3-a456-426614174000", "/orders/:id(uuid)"),
    ("/orders/123e4567xe89b-12d3-a456-426614174000", "/orders/:name"),
    ("/orders/new/lines", "/orders/:name/lines"), ("/orders/7/lines", "/orders/:name/lines"),
    ("/orders/7/else", "/orders/*rest"), ("/orders/", "/orders/*rest"),
    ("/orders/new/", "/orders/*rest"), ("/%6Frders/ne%77", "/orders/new"),
    ("/orders/%37", "/orders/:id(int)"), ("/orders/a%2Flines", "/orders/:name"),
  ])
  func `takes the narrowest route`(path: String, pattern: String) throws {
    let router = try router(
      "/orders/*rest", "/orders/:name/lines", "/orders/:name", "/orders/:id(uuid)",
      "/orders/:id(int)", "/orders/new", "/orders", "/")
    #expect(found(router.match(.get, path)) == pattern)
  }

  @Test(arguments: ["/order", "/orders/", "/Orders", "/orders/7/lines", "//orders", "/orders//"])
  func `finds nothing where no route has the path`(path: String) throws {
    guard case .notFound = try router("/orders", "/orders/:id").match(.get, path) else {
      Issue.record("\(path) has a route")
      return
    }
  }

  @Test func `goes back where a fixed segment leads nowhere`() throws {
    let router = try router("/a/b/c", "/:x/b/d", "/a/:y/e")
    #expect(found(router.match(.get, "/a/b/d")) == "/:x/b/d")
    #expect(found(router.match(.get, "/a/b/e")) == "/a/:y/e")
  }

  @Test func `goes on to a wider route for a method that the narrow one has not`() throws {
    var router = try router("/users/:name")
    try router.add(.post, "/users/me", "me")
    #expect(found(router.match(.get, "/users/me")) == "/users/:name")
  }

  @Test func `names the methods that a path has`() throws {
    var router = try router("/orders/:id")
    try router.add(.delete, "/orders/:order", "delete")
    #expect(allowed(router.match(.post, "/orders/7")) == [.get, .head, .delete, .options])
    let response = router.match(.post, "/orders/7").response
    #expect(response?.status == .methodNotAllowed)
    #expect(response?.headers["Allow"] == "GET, HEAD, DELETE, OPTIONS")
  }

  @Test func `does not allow HEAD without GET`() throws {
    var router = Router<String>()
    try router.add(.post, "/orders", "post")
    #expect(allowed(router.match(.head, "/orders")) == [.post, .options])
  }

  @Test func `answers HEAD with the handler of GET or with its own`() throws {
    var router = try router("/a", "/b")
    try router.add(.head, "/b", "own")
    #expect(found(router.match(.head, "/a")) == "/a")
    #expect(found(router.match(.head, "/b")) == "own")
  }

  @Test func `answers OPTIONS itself or with a handler`() throws {
    var router = try router("/a", "/b")
    try router.add(.options, "/b", "own")
    #expect(router.match(.options, "/a").response?.status == .noContent)
    #expect(router.match(.options, "/a").response?.headers["Allow"] == "GET, HEAD, OPTIONS")
    #expect(found(router.match(.options, "/b")) == "own")
    #expect(router.match(.options, "/c").response?.status == .notFound)
  }

  @Test func `answers OPTIONS about the whole server with all methods`() throws {
    var router = try router("/a")
    try router.add(.put, "/b", "put")
    let head = try RequestHead(parsing: "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(router.match(head).response?.headers["Allow"] == "GET, HEAD, PUT, OPTIONS")
  }

  @Test(arguments: ["/a?x=/b", "http://h/a?x", "/a"])
  func `looks at the path of a head alone`(target: String) throws {
    let head = try RequestHead(parsing: "GET \(target) HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(found(try router("/a", "/").match(head)) == "/a")
  }

  @Test func `takes an empty path for the root`() throws {
    let head = try RequestHead(parsing: "GET http://h?x HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(found(try router("/a", "/").match(head)) == "/")
  }

  @Test func `does not know every method`() throws {
    let head = try RequestHead(parsing: "BREW / HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try router("/").match(head).response?.status == .notImplemented)
  }

  @Test(arguments: ["/%ff", "/%C3", "/a%", "/%4", "/%c0%ae", "a"])
  func `refuses a path that cannot be decoded`(path: String) throws {
    #expect(try router("/:a").match(.get, path).response?.status == .badRequest)
  }
}
