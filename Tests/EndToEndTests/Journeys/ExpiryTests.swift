import example_server
import WebSignIn
import Services
import HTTPCore
import Ports
import JSON
import TestSupport
import Testing

@Suite(.tags(.socket)) struct `Time at the shop` {
  @Test(arguments: Way.all)
  func `ends an access token after a quarter of an hour, and the cookie gives the next`(
    way: Way
  ) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      stage.clock.move(by: .seconds(15 * 60 - 1))
      #expect(try await visitor.ask(.get, "/me").status == 200)
      stage.clock.move(by: .seconds(1))
      let answer = try await visitor.ask(.get, "/me")
      #expect(answer.status == 401)
      let challenge = answer.response.headers["WWW-Authenticate"]
      #expect(challenge?.contains("error=\"invalid_token\"") == true)
      #expect(try await visitor.refresh().status == 200)
      #expect(try await visitor.ask(.get, "/me").status == 200)
    }
  }

  @Test(arguments: Way.all)
  func `ends a session that nobody uses for thirty days`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      stage.clock.move(by: .seconds(30 * 24 * 60 * 60))
      #expect(try await visitor.refresh().problem == "session-ended")
      #expect(visitor.cookies.isEmpty)
    }
  }

  @Test(arguments: Way.all)
  func `ends the link of a sign-up after a day`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.signUp()
      let token = try await visitor.linkToken("confirm")
      stage.clock.move(by: .seconds(24 * 60 * 60))
      #expect(try await visitor.ask(.post, "/confirm", ["token": .string(token)]).status == 410)
    }
  }

  @Test(arguments: Way.all)
  func `opens a locked account after a quarter of an hour`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      for _ in 1...5 {
        #expect(try await visitor.signIn("wrong wrong wrong").problem == "sign-in-refused")
      }
      #expect(try await visitor.signIn().problem == "sign-in-refused")
      stage.clock.move(by: .seconds(15 * 60 - 1))
      #expect(try await visitor.signIn().problem == "sign-in-refused")
      stage.clock.move(by: .seconds(1))
      #expect(try await visitor.signIn().status == 200)
    }
  }
}
