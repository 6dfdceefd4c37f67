import Ports
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `A loopback server` {
  @Test func `answers with the octets of the response`() async throws {
    try await withLoopback { server in
      server.stub(.path("/tea"), answers: .respond(201, headers: ["X-Cup": "big"], "hello"))
      let heard = try await WireTalk.with(server) {
        try $0.say("GET /tea HTTP/1.1\nHost: a\n\n")
        return try $0.hear(until: "hello")
      }
      #expect(heard == "HTTP/1.1 201 \nX-Cup: big\nContent-Length: 5\n\nhello")
    }
  }

  @Test(arguments: [1, 7, .max])
  func `records a request as it came, however it is cut`(size: Int) async throws {
    try await withLoopback { server in
      server.stub(answers: .respond("ok"))
      _ = try await WireTalk.with(server) {
        try $0.say(
          "POST /a%2F?b HTTP/1.1\nhost: a\nX: 1\nx: 2\nContent-Length: 4\n\nbody", by: size)
        return try $0.hear(until: "ok")
      }
      let request = try #require(server.received.first)
      #expect([request.method, request.target] == ["POST", "/a%2F?b"])
      #expect(
        request.headers == ["Host": "a", "X": "1", "X": "2", "Content-Length": "4"])
      #expect(request.headers.fields.map(\.name) == ["host", "X", "x", "Content-Length"])
      #expect(request.body == Array("body".utf8))
    }
  }

  @Test(arguments: [1, .max])
  func `puts the chunks of a body together`(size: Int) async throws {
    try await withLoopback { server in
      server.stub(.body("hello you"), answers: .respond("ok"))
      server.stub(.body(""), answers: .respond("end"))
      let head = "PUT / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n"
      let heard = try await WireTalk.with(server) {
        try $0.say(head + "5;x=y\nhello\n4\n you\n0\nX-T: 1\n\n", by: size)
        _ = try $0.hear(until: "ok")
        try $0.say(head + "0\n\n", by: size)
        return try $0.hear(until: "end")
      }
      #expect(heard.hasSuffix("\n\nend"))
    }
  }

  @Test func `keeps a connection, also for requests that come together`() async throws {
    try await withLoopback { server in
      server.stub(answers: .respond("one"), .respond("two"), .respond("three"))
      let heard = try await WireTalk.with(server) {
        try $0.say("GET /1 HTTP/1.1\nHost: a\n\nGET /2 HTTP/1.1\nHost: a\n\n")
        let both = try $0.hear(until: "two")
        try $0.say("GET /3 HTTP/1.1\nHost: a\n\n")
        return both + (try $0.hear(until: "three"))
      }
      #expect(heard.split(separator: "\n").filter { ["one", "three"].contains($0) } == ["three"])
      #expect(server.received.map(\.target) == ["/1", "/2", "/3"])
    }
  }

  @Test(arguments: [
    "GET / HTTP/1.1\nHost: a\nConnection: close\n\n", "GET / HTTP/1.0\nHost: a\n\n",
  ])
  func `ends the connection for a client that wants it`(request: String) async throws {
    try await withLoopback { server in
      server.stub(answers: .respond("bye"))
      let heard = try await WireTalk.with(server) {
        try $0.say(request)
        return try $0.hearAll()
      }
      #expect(heard.hasSuffix("\n\nbye"))
    }
  }

  @Test func `asks for the body that a client holds back`() async throws {
    try await withLoopback { server in
      server.stub(.body("tea"), answers: .respond("ok"))
      let heard = try await WireTalk.with(server) {
        try $0.say("PUT / HTTP/1.1\nHost: a\nContent-Length: 3\nExpect: 100-continue\n\n")
        let interim = try $0.hear(until: "\n\n")
        try $0.say("tea")
        _ = try $0.hear(until: "ok")
        return interim
      }
      #expect(heard == "HTTP/1.1 100 \n\n")
    }
  }

  @Test func `answers HEAD with a length and no body`() async throws {
    try await withLoopback { server in
      server.stub(.method(.head), answers: .respond("hello"))
      let heard = try await WireTalk.with(server) {
        try $0.say("HEAD / HTTP/1.1\nHost: a\nConnection: close\n\n")
        return try $0.hearAll()
      }
      #expect(heard == "HTTP/1.1 200 \nContent-Length: 5\n\n")
    }
  }

  @Test func `serves many connections at once`() async throws {
    try await withLoopback { server in
      server.stub(
        answers: .compute { HTTPResponse(status: 200, body: Array("<\($0.url.path)>".utf8)) },
        repeatsLast: true)
      let count = try await WireTalk.with(server) { _ in
        var talks: [OpenTalk] = []
        for _ in 0..<200 { talks.append(OpenTalk(try WireTalk(server))) }
        for (n, talk) in talks.enumerated() { try talk.ask("/\(n)") }
        return try talks.enumerated().reversed().count { try $1.hears("</\($0)>") }
      }
      #expect(count == 200)
    }
  }
}

/// A talk in a list.
private final class OpenTalk {
  private var talk: WireTalk
  init(_ talk: consuming WireTalk) { self.talk = talk }
  func ask(_ path: String) throws { try talk.say("GET \(path) HTTP/1.1\nHost: a\n\n") }
  func hears(_ text: String) throws -> Bool { try talk.hear(until: text).hasSuffix(text) }
}
