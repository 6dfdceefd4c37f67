import example_server
import Services
import HTTPCore
import Ports
import JSON
import TestSupport
import Testing
import WebSignIn

@Suite(.tags(.socket)) struct `Somebody who tries too much` {
  @Test(arguments: Way.all)
  func `is told by address when to come again`(way: Way) async throws {
    try await onStage(way, changing: { $0.peerLimit = RateLimit(3, per: .seconds(60)) }) { stage in
      let visitor = stage.visitor()
      let form: JSONValue = ["email": "eve@example.com", "password": "guess guess guess"]
      for _ in 1...3 { #expect(try await visitor.ask(.post, "/sign-in", form).status == 401) }
      let answer = try await visitor.ask(.post, "/sign-in", form)
      #expect(answer.status == 429)
      #expect(answer.response.headers["Retry-After"] == "20")
      stage.clock.move(by: .seconds(20))
      #expect(try await visitor.ask(.post, "/sign-in", form).status == 401)
    }
  }

  @Test(arguments: Way.all)
  func `sends no more than five mails to one address in an hour`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      let form: JSONValue = ["email": "eve@example.com"]
      for _ in 1...5 {
        #expect(try await visitor.ask(.post, "/password-reset", form).status == 202)
      }
      let answer = try await visitor.ask(.post, "/password-reset", form)
      #expect(answer.status == 429)
      #expect(answer.response.headers["Retry-After"] == "720")
    }
  }

  @Test(arguments: Way.all)
  func `with a stolen cookie ends the session for both`(way: Way) async throws {
    try await onStage(way) { stage in
      let owner = stage.visitor()
      try await owner.enter()
      let thief = stage.visitor()
      thief.cookies = owner.cookies
      #expect(try await thief.refresh().status == 200)
      #expect(try await owner.refresh().problem == "token-reused")
      #expect(owner.cookies.isEmpty)
      #expect(try await thief.refresh().problem == "session-ended")
    }
  }

  @Test(arguments: Way.all)
  func `puts no more than thirty notices on the board in a minute`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      for _ in 1...30 { try await visitor.ask(.post, "/notices", ["text": "Buy"]) }
      #expect(try await visitor.ask(.post, "/notices", ["text": "Buy"]).status == 429)
      #expect(stage.board.position.number == 30)
    }
  }
}
