import HTTPCore
import Ports
import Testing

@Suite struct `A pattern of a path` {
  @Test(arguments: [
    "/", "/a", "/a/", "/:id", "/:id(int)/b", "/:id(uuid)", "/a/*rest", "/a*b", "/a:b",
  ])
  func `is written as it was read`(text: String) throws {
    #expect("\(try RoutePattern(validating: text))" == text)
  }

  @Test(arguments: [
    ("", RoutePatternError.noSlash("")),
    ("a", .noSlash("a")),
    ("/:", .emptyName(in: "/:")),
    ("/*", .emptyName(in: "/*")),
    ("/:a/:a", .repeatedName("a", in: "/:a/:a")),
    ("/:a/*a", .repeatedName("a", in: "/:a/*a")),
    ("/:a(float)", .unknownKind("float)", in: ":a(float)")),
    ("/:a(int", .unknownKind("int", in: ":a(int")),
    ("/*a/b", .restNotLast("a")),
  ])
  func `is refused`(text: String, error: RoutePatternError) {
    #expect(throws: error) { try RoutePattern(validating: text) }
  }

  @Test func `is refused without segments`() {
    #expect(throws: RoutePatternError.noSegments) { try RoutePattern([]) }
  }

  @Test(
    arguments: [
      ("/a", "/a"), ("/:a", "/:b"), ("/:a(int)/x", "/:b(int)/x"), ("/*a", "/*b"), ("/", "/"),
    ] as [(RoutePattern, RoutePattern)])
  func `cannot be added where another answers the same paths`(
    first: RoutePattern, second: RoutePattern
  ) throws {
    var router = Router<Int>()
    try router.add(.get, first, 1)
    try router.add(.post, second, 2)
    let error = #expect(throws: RouteConflict.self) { try router.add(.get, second, 3) }
    #expect(error?.method == .get)
    #expect(error?.pattern == second)
    #expect(error?.existing == first)
  }

  @Test func `says in a conflict which routes collide`() throws {
    var router = Router<Int>()
    try router.add(.get, "/:a", 1)
    let error = #expect(throws: RouteConflict.self) { try router.add(.get, "/:b", 2) }
    #expect(
      error.map { "\($0)" } == "GET /:b answers what /:a answers already. Remove one.")
  }
}
