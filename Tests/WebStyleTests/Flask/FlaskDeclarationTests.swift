import FlaskStyle
import Foundation
import HTTPCore
import Ports
import Testing

@Suite struct `What is declared in the style of Flask` {
  @Test func `two routes of the same requests are refused`() {
    let error = #expect(throws: FlaskDeclarationError.self) {
      try FlaskApplication { app in
        app.get("/orders/<int:id>") { "one" }
        app.get("/orders/<int:number>") { "two" }
      }
    }
    #expect(
      error?.description
        == "GET /orders/:number(int) answers what /orders/:id(int) answers already. Remove one.")
  }

  @Test func `a function of another type than its rule is refused`() {
    let error = #expect(throws: FlaskDeclarationError.self) {
      try FlaskApplication { app in app.get("/orders/<name>") { (id: Int) in "\(id)" } }
    }
    #expect(error == .wrongParameters(rule: "/orders/<name>", takes: ["Int"]))
  }

  @Test func `a function of too many parameters is refused`() {
    let error = #expect(throws: FlaskDeclarationError.self) {
      try FlaskApplication { app in app.get("/orders/<id>") { (a: String, b: String) in a + b } }
    }
    #expect(error == .wrongParameters(rule: "/orders/<id>", takes: ["String", "String"]))
  }

  @Test func `a blueprint whose path has the name of a parameter of its own is refused`() {
    let lines = Blueprint { lines in lines.get("/lines/<id>") { "line" } }
    let error = #expect(throws: FlaskDeclarationError.self) {
      try FlaskApplication { app in app.register(lines, at: "/orders/<id>") }
    }
    #expect(error == .unfitPath(.repeatedName("id", in: "/orders/:id/lines/:id")))
  }

  @Test(arguments: ["orders", "/<date:day>", "/<>", "/<a>/<a>", "/<path:rest>/more"])
  func `a rule that makes no sense is refused`(rule: String) {
    #expect(throws: RoutePatternError.self) { try RouteRule(validating: rule) }
  }

  @Test(arguments: ["/", "/a/<b>", "/<int:a>/<uuid:b>", "/files/<path:rest>"])
  func `a rule is written as it was read`(rule: String) throws {
    #expect(try RouteRule(validating: rule).description == rule)
  }
}
