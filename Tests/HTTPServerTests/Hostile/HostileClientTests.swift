import HTTPCore
import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Clients that mean no good` {
  @Test func `a hundred thousand pipelined requests are answered, all of them`() async throws {
    let served = Atomic(0)
    let handler: RequestHandler = { _ in
      served.add(1, ordering: .relaxed)
      return Response(status: .noContent)
    }
    try await withServer(handler: handler) { server in
      let isWhole = try await talk(to: server.port) { client in
        let batch = String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 10_000)
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try client.read(to: "\r\n\r\n").utf8.count
        for _ in 0..<10 {
          try client.send(batch)
          try client.skip(10_000 * answer)
        }
        client.endSending()
        return try client.readToEnd() == ""
      }
      #expect(isWhole)
      #expect(served.load(ordering: .relaxed) == 100_001)
    }
  }

  @Test func `a client that does not read holds only so much memory, and not for long`()
    async throws
  {
    let handed = Atomic(0)
    let ended = Gate()
    let errors = Record<ConnectionError?>()
    var configuration = ServerConfiguration()
    configuration.times.write = .milliseconds(50)
    let handler: RequestHandler = { _ in
      Response(
        body: .stream(length: nil) { writer in
          defer { ended.open() }
          do {
            while true {
              try await writer.write([UInt8](repeating: 0, count: 16 * 1024))
              handed.add(16 * 1024, ordering: .relaxed)
            }
          } catch {
            errors.append(error as? ConnectionError)
            throw error
          }
        })
    }
    try await withServer(configuration, handler: handler) { server in
      let client = try await onOwnThread {
        let client = try RawClient(server.port, receiveBuffer: 4_096)
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        return Kept(client)
      }
      try await ended.pass()
      #expect(errors.all == [.timedOut])
      // What the buffers of both ends take, and no more.
      #expect(handed.load(ordering: .relaxed) < 16 * 1024 * 1024)
      client.drop()
    }
  }

  @Test func `a client that pipelines and does not read is not read from`() async throws {
    let served = Atomic(0)
    var configuration = ServerConfiguration()
    configuration.times.write = .milliseconds(50)
    let page = [UInt8](repeating: 0x61, count: 64 * 1024)
    let handler: RequestHandler = { _ in
      served.add(1, ordering: .relaxed)
      return Response(body: .bytes(page))
    }
    try await withServer(configuration, handler: handler) { server in
      try await onOwnThread {
        let client = try RawClient(server.port, receiveBuffer: 4_096)
        let request = String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 1_000)
        do { while true { try client.send(request) } } catch is RawClient.Failure {}
      }
      #expect(served.load(ordering: .relaxed) < 500)
    }
  }

  @Test func `a reset cancels the handler that works for the client`() async throws {
    let started = Gate()
    let gate = Gate()
    let cancelled = Gate()
    let handler: RequestHandler = { _ in
      started.open()
      await withTaskCancellationHandler {
        try? await gate.pass()
      } onCancel: {
        cancelled.open()
      }
      return .text("nobody hears this")
    }
    try await withServer(handler: handler) { server in
      let client = try await onOwnThread {
        let client = try RawClient(server.port)
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        client.resetAtClose()
        return Kept(client)
      }
      try await started.pass()
      client.drop()
      await #expect(throws: Never.self) { try await cancelled.pass() }
      gate.open()
    }
  }

  @Test func `a client that has sent its last byte still gets its answer`() async throws {
    try await withServer { _ in
      .text("<done>")
    } perform: { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        client.endSending()
        return try client.readToEnd()
      }
      #expect(answer.hasSuffix("<done>"))
    }
  }

  @Test func `a refused request is answered even while the client goes on sending`() async throws {
    try await withServer { _ in
      .text("<done>")
    } perform: { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\n folded: 1\r\n" + String(repeating: "x", count: 8 << 20))
        client.endSending()
        return try client.readToEnd()
      }
      #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
      #expect(answer.hasSuffix("}"))
    }
  }
}

/// A client that lives until it is dropped.
final class Kept: Sendable {
  private let client: Mutex<RawClient?>
  init(_ client: sending RawClient) { self.client = Mutex(client) }
  func drop() { client.withLock { $0 = nil } }
}
