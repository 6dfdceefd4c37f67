import example_server
import WebSignIn
import Services
import HTTPCore
import JSON
import Ports
import TestSupport
import Testing

@Suite(.tags(.socket)) struct `The board, asked` {
  @Test(arguments: Way.all)
  func `answers what is new, and 304 where nothing is`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      try await visitor.ask(.post, "/notices", ["text": "one"])
      let first = try await visitor.ask(.get, "/notices")
      #expect(first.json?["items"]?.array?.map { $0["text"] } == ["one"])
      let tag = try #require(first.response.headers["ETag"])
      let position = try #require(first.json?["position"]?.string)

      let path = "/notices?since=\(position)"
      let nothing = try await visitor.ask(.get, path, headers: ["If-None-Match": tag])
      #expect(nothing.status == 304)
      #expect(nothing.response.headers["ETag"] == tag)
      #expect(nothing.response.body.isEmpty)

      try await visitor.ask(.post, "/notices", ["text": "two"])
      let second = try await visitor.ask(.get, path, headers: ["If-None-Match": tag])
      #expect(second.status == 200)
      #expect(second.json?["items"]?.array?.map { $0["text"] } == ["two"])
    }
  }

  @Test(arguments: Way.all)
  func `says that it does not know a position of another life`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      let answer = try await visitor.ask(.get, "/notices?since=elsewhere-7")
      #expect(answer.json?["items"]?.array == [["gap": "unknown"]])
      #expect(try await visitor.ask(.get, "/notices?since=elsewhere").status == 422)
    }
  }

  @Test(arguments: Way.all, ["", " ", String(repeating: "x", count: 281)])
  func `takes no notice that is blank or too long`(way: Way, text: String) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      try await visitor.enter()
      let answer = try await visitor.ask(.post, "/notices", ["text": .string(text)])
      #expect(answer.json?["errors"]?.array?.map { $0["pointer"] } == ["#/text"])
      #expect(stage.board.position.number == 0)
    }
  }

  @Test(arguments: Way.all)
  func `is closed to whoever is not signed in`(way: Way) async throws {
    try await onStage(way) { stage in
      let visitor = stage.visitor()
      let read = try await visitor.ask(.get, "/notices")
      let written = try await visitor.ask(.post, "/notices", ["text": "hello"])
      #expect(read.status == 401)
      #expect(written.status == 401)
    }
  }
}
