import Foundation
import HTTPCore
import HTTPServer
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Shutting down` {
  static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

  @Test func `closes connections that wait at once`() async throws {
    let resting = Gate()
    var configuration = ServerConfiguration()
    configuration.times.idle = .seconds(3_600)
    let server = try HTTPServer.start(configuration) { _ in .text("<done>") }
    async let rest = talk(to: server.port) { client in
      try client.send(Self.get)
      _ = try client.read(to: "<done>")
      resting.open()
      // Only the shutdown ends this connection before the client loses its patience.
      return try client.readToEnd()
    }
    try await resting.pass()
    await server.shutdown(grace: .seconds(3_600))
    #expect(try await rest == "")
  }

  @Test func `finishes a request that is being answered and says that it closes`() async throws {
    let started = Gate()
    let gate = Gate()
    let server = try HTTPServer.start { _ in
      started.open()
      try await gate.pass()
      return .text("<done>")
    }
    async let answer = talk(to: server.port) { client in
      try client.send(Self.get)
      return try client.readToEnd()
    }
    try await started.pass()
    async let shutdown: Void = server.shutdown(grace: .seconds(3_600))
    // The listener is closed first, so that a refusal says that the shutdown is under way.
    try await onOwnThread {
      do { while true { _ = try RawClient(server.port) } } catch is RawClient.Failure {}
    }
    gate.open()
    await shutdown
    let text = try await answer
    #expect(text.contains("\r\nConnection: close\r\n"))
    #expect(text.hasSuffix("<done>"))
  }

  @Test func `finishes an answer that is being streamed`() async throws {
    let started = Gate()
    let gate = Gate()
    let server = try HTTPServer.start { _ in
      Response(
        body: .stream(length: nil) { writer in
          try await writer.write(Array("first".utf8))
          started.open()
          try await gate.pass()
          try await writer.write(Array("last".utf8))
        })
    }
    async let answer = talk(to: server.port) { client in
      try client.send(Self.get)
      return try client.readToEnd()
    }
    try await started.pass()
    async let shutdown: Void = server.shutdown(grace: .seconds(3_600))
    try await onOwnThread {
      do { while true { _ = try RawClient(server.port) } } catch is RawClient.Failure {}
    }
    gate.open()
    await shutdown
    #expect(try await answer.hasSuffix("\r\n\r\n5\r\nfirst\r\n4\r\nlast\r\n0\r\n\r\n"))
  }

  @Test func `cancels what is not done at the end of the grace`() async throws {
    let started = Gate()
    let gate = Gate()
    let cancelled = Gate()
    let server = try HTTPServer.start { _ in
      started.open()
      await withTaskCancellationHandler {
        try? await gate.pass()
      } onCancel: {
        cancelled.open()
      }
      return .text("<done>")
    }
    async let answer = talk(to: server.port) { client in
      try client.send(Self.get)
      return try client.readToEnd()
    }
    try await started.pass()
    async let shutdown: Void = server.shutdown(grace: .milliseconds(10))
    await #expect(throws: Never.self) { try await cancelled.pass() }
    // A handler that was not cancelled would hold up the end of the test.
    gate.open()
    await shutdown
    _ = try? await answer
  }

  @Test func `the scoped form finishes what is in flight when its body throws`() async throws {
    let started = Gate()
    let gate = Gate()
    let answers = Record<Task<String, any Error>>()
    let handler: RequestHandler = { request in
      guard request.path == "/slow" else { return .text("<quick>") }
      started.open()
      try await gate.pass()
      return .text("<done>")
    }
    await #expect(throws: Missing.self) {
      try await withServer(handler: handler) { server in
        let port = server.port
        let answer = Task {
          try await talk(to: port) { client in
            let resting = try RawClient(port)
            try resting.send(Self.get)
            _ = try resting.read(to: "<quick>")
            try client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            // A connection that rests is closed as soon as the server shuts down or is dropped.
            _ = try resting.readToEnd()
            gate.open()
            return try client.readToEnd()
          }
        }
        answers.append(answer)
        try await started.pass()
        throw Missing()
      }
    }
    let answer = try #require(answers.all.first)
    #expect(try await answer.value.hasSuffix("<done>"))
  }

  @Test func `a port that is taken is refused with its reason`() async throws {
    try await withServer { _ in
      .text("<done>")
    } perform: { server in
      var configuration = ServerConfiguration()
      configuration.port = server.port
      let error = #expect(throws: SystemError.self) {
        try HTTPServer.start(configuration) { _ in .text("<done>") }
      }
      #expect(error?.call == "bind")
      #expect(error?.code == EADDRINUSE)
      #expect(error?.description.contains("in use") == true)
    }
  }

  @Test func `a name instead of an address is refused`() {
    var configuration = ServerConfiguration()
    configuration.address = "localhost"
    let error = #expect(throws: SystemError.self) {
      try HTTPServer.start(configuration) { _ in .text("<done>") }
    }
    #expect(error?.call == "inet_pton")
  }
}
