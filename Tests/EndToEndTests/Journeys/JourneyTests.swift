import example_server
import WebSignIn
import Services
import HTTPCore
import Ports
import JSON
import TestSupport
import Testing

@Suite(.tags(.socket)) struct `A visitor of the shop` {
  @Test(arguments: Way.all)
  func `signs up, confirms, signs in, reads and writes, and leaves`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      #expect(try await visitor.ask(.get, "/me").status == 401)
      try await visitor.signUp()
      #expect(try await visitor.signIn().problem == "unconfirmed")
      try await visitor.confirm()
      #expect(try await visitor.signIn().status == 200)

      let me = try await visitor.ask(.get, "/me")
      #expect(me.json?["name"] == "Ada")
      let id = try #require(me.json?["account"]?.string)
      #expect(try await visitor.ask(.get, "/accounts/\(id)").json?["email"] == "ada@example.com")
      #expect(try await visitor.ask(.get, "/accounts/somebody").status == 403)

      #expect(try await visitor.ask(.post, "/notices", ["text": "Tea is ready."]).status == 201)
      let notices = try await visitor.ask(.get, "/notices").json?["items"]?.array
      #expect(notices?.map { $0["text"] } == ["Tea is ready."])

      let before = visitor.token
      #expect(try await visitor.refresh().status == 200)
      #expect(visitor.cookies.count == 2)
      #expect(try await visitor.ask(.get, "/me").status == 200)
      #expect(before != nil)

      #expect(try await visitor.ask(.post, "/sign-out").status == 204)
      #expect(visitor.cookies.isEmpty)
      #expect(try await visitor.refresh().problem == "session-ended")
    }
  }

  @Test(arguments: Way.all)
  func `sets a new password, which signs out everywhere`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      let elsewhere = stage.visitor()
      #expect(try await elsewhere.signIn().status == 200)

      let answer = try await elsewhere.ask(.post, "/password-reset", ["email": "ada@example.com"])
      #expect(answer.status == 202)
      let token = try await elsewhere.linkToken("reset")
      let form: JSONValue = ["token": .string(token), "password": "staple staple staple"]
      #expect(try await elsewhere.ask(.post, "/password", form).status == 204)

      #expect(try await visitor.refresh().problem == "session-ended")
      #expect(try await visitor.signIn().problem == "sign-in-refused")
      #expect(try await visitor.signIn("staple staple staple").status == 200)
      #expect(try await visitor.ask(.post, "/password", form).problem == "link-refused")
    }
  }

  @Test(arguments: Way.all)
  func `is told all that is wrong with a form`(way: Way) async throws {
    try await onStage(way) { stage in
      let answer = try await stage.visitor().ask(
        .post, "/sign-up", ["email": "ada", "name": "", "password": "x", "role": "admin"])
      #expect(answer.status == 422)
      let pointers = answer.json?["errors"]?.array?.compactMap { $0["pointer"]?.string } ?? []
      #expect(pointers.sorted() == ["#/email", "#/name", "#/password", "#/role"])
    }
  }

  @Test func `gets the page, its files and no others`() async throws {
    try await onStage(.live) { stage in
      let visitor = stage.visitor()
      for path in ["/", "/confirm/a.b", "/reset/a.b"] {
        let page = try await visitor.ask(.get, path)
        #expect(page.response.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(page.response.headers["Referrer-Policy"] == "no-referrer")
        #expect(
          page.response.headers["Content-Security-Policy"]?.contains("script-src 'self'") == true)
      }
      let script = try await visitor.ask(.get, "/assets/page.js")
      #expect(script.response.headers["Content-Type"] == "text/javascript; charset=utf-8")
      #expect(try await visitor.ask(.get, "/assets/..%2f..%2fPackage.swift").status == 404)
      #expect(try await visitor.ask(.get, "/assets/").status == 404)
    }
  }

  @Test func `sees the captured mail, with a link and nothing of a form in it`() async throws {
    try await onStage(.live) { stage in
      let visitor = stage.visitor()
      try await visitor.ask(
        .post, "/sign-up",
        ["email": "ada@example.com", "name": "<script>", "password": .string(password)])
      let token = try await visitor.linkToken("confirm")
      let page = try await visitor.ask(.get, "/captured-mail").response.text ?? ""
      #expect(page.contains("<a href=\"\(stage.address)confirm/\(token)\">"))
      #expect(!page.contains("<script>"))
    }
  }
}
