import example_server
import WebSignIn
import Services
import HTTPCore
import JSON
import Ports
import TestSupport
import Testing

@Suite(.tags(.socket)) struct `A forged request` {
  @Test(arguments: Way.all, ["https://evil.example", "null"])
  func `of a foreign page is refused, and changes nothing`(way: Way, origin: String) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      visitor.origin = origin
      let answer = try await visitor.ask(.post, "/sign-out")
      #expect(answer.status == 403)
      #expect(answer.problem == "cross-site")
      visitor.origin = "http://\(stage.address.host)"
      #expect(try await visitor.refresh().status == 200)
    }
  }

  @Test(arguments: Way.all)
  func `without the token of the session is refused`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      let own = visitor.cookies["__Host-csrf"]
      visitor.cookies["__Host-csrf"] = nil
      #expect(try await visitor.ask(.post, "/refresh").problem == "cross-site")
      let wrong: HTTPHeaders = ["X-CSRF-Token": "0000"]
      #expect(try await visitor.ask(.post, "/refresh", headers: wrong).problem == "cross-site")
      visitor.cookies["__Host-csrf"] = own
      #expect(try await visitor.refresh().status == 200)
    }
  }

  @Test(arguments: Way.all)
  func `with the token of the session before is refused`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      let before = visitor.cookies["__Host-csrf"]
      #expect(try await visitor.refresh().status == 200)
      visitor.cookies["__Host-csrf"] = before
      #expect(try await visitor.ask(.post, "/refresh").problem == "cross-site")
    }
  }
}
