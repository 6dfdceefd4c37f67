import Ports
import Sockets
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `A fault of a loopback server` {
  static let request = "GET / HTTP/1.1\nHost: a\n\n"
  static let hello = HTTPResponse(status: 200, body: Array("hello!".utf8))

  /// What comes of one request until the end of the stream.
  private static func heard(_ answer: LoopbackAnswer) async throws -> String {
    try await withLoopback { server in
      server.stub(answers: answer)
      return try await WireTalk.with(server) {
        try $0.say(request)
        return try $0.hearAll()
      }
    }
  }

  @Test(arguments: [LoopbackAnswer.reset, .resetWithin(hello)])
  func `resets the connection`(answer: LoopbackAnswer) async throws {
    let error = await #expect(throws: SocketError.self) { try await Self.heard(answer) }
    #expect(error.map { "\($0)" } == "recv: Connection reset by peer")
  }

  @Test func `resets in the middle after half of the body`() async throws {
    try await withLoopback { server in
      server.stub(answers: .resetWithin(Self.hello))
      let heard = try await WireTalk.with(server) {
        try $0.say(Self.request)
        return try $0.hear(until: "hel")
      }
      #expect(heard == "HTTP/1.1 200 \nContent-Length: 6\n\nhel")
    }
  }

  @Test func `ends the connection instead of an answer`() async throws {
    #expect(try await Self.heard(.end) == "")
  }

  @Test func `breaks a body off in the middle`() async throws {
    #expect(
      try await Self.heard(.truncated(Self.hello)) == "HTTP/1.1 200 \nContent-Length: 6\n\nhel")
  }

  @Test func `breaks an empty body off`() async throws {
    let heard = try await Self.heard(.truncated(HTTPResponse(status: 200)))
    #expect(heard == "HTTP/1.1 200 \nContent-Length: 1\n\n")
  }

  @Test func `sends octets as they are`() async throws {
    #expect(try await Self.heard(.bytes(Array("220 ready".utf8))) == "220 ready")
  }

  @Test func `sends an answer bit by bit, whole in the end`() async throws {
    var headers = HTTPHeaders()
    try headers.append("Connection", "close")
    let slow = HTTPResponse(status: 200, headers: headers, body: Array("hello!".utf8))
    let heard = try await Self.heard(.slowly(slow, by: 9, every: .milliseconds(1)))
    #expect(heard == "HTTP/1.1 200 \nConnection: close\nContent-Length: 6\n\nhello!")
  }

  @Test func `never answers, and serves others meanwhile`() async throws {
    try await withLoopback { server in
      server.stub(answers: .silence, .respond("ok"))
      async let silence = WireTalk.with(server) {
        // The second request is never read.
        try $0.say(Self.request + Self.request)
        return try? $0.hearAll()
      }
      try await server.received(atLeast: 1)
      let heard = try await WireTalk.with(server) {
        try $0.say(Self.request)
        return try $0.hear(until: "ok")
      }
      #expect(heard.hasSuffix("ok"))
      #expect(server.received.count == 2)
      await server.stop()
      #expect(try await silence ?? "" == "")
    }
  }

  @Test func `refuses connections, and takes them again on the same port`() async throws {
    try await withLoopback { server in
      server.stub(answers: .respond("back"))
      try await server.refuseConnections()
      let error = await #expect(throws: ConnectionError.self) {
        try await WireTalk.with(server) { _ in }
      }
      guard case .refused(let reason)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect("\(reason)" == "connect: Connection refused")
      try await server.acceptConnections()
      let heard = try await WireTalk.with(server) {
        try $0.say(Self.request)
        return try $0.hear(until: "back")
      }
      #expect(heard.hasSuffix("back"))
    }
  }

  @Test func `to refuse ends the connections that there are`() async throws {
    try await withLoopback { server in
      server.stub(answers: .silence)
      async let end = WireTalk.with(server) {
        try $0.say(Self.request)
        return try? $0.hearAll()
      }
      try await server.received(atLeast: 1)
      try await server.refuseConnections()
      #expect(try await end ?? "" == "")
    }
  }
}
