import Foundation
import HTTPCore
import HTTPServer
import Testing

@Suite struct `The thread of a connection` {
  @Test func `a handler goes on where it was after each wait`() async throws {
    let gate = Gate()
    let threads = Record<UInt>()
    let handler: RequestHandler = { _ in
      threads.append(pthread_self())
      try await gate.pass()
      threads.append(pthread_self())
      return .text("<done>")
    }
    try await withServer(handler: handler) { server in
      let mine = try await talk(to: server.port) { client in
        for _ in 1...2 { try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
        gate.open()
        _ = try client.read(to: "<done>")
        _ = try client.read(to: "<done>")
        return pthread_self()
      }
      #expect(threads.all.count == 4)
      #expect(Set(threads.all).count == 1)
      #expect(!threads.all.contains(mine))
    }
  }

  @Test func `a function that would go to the pool stays on the loop`() async throws {
    let threads = Record<UInt>()
    let handler: RequestHandler = { _ in
      threads.append(pthread_self())
      await elsewhere { threads.append(pthread_self()) }
      return .text("<done>")
    }
    try await withServer(handler: handler) { server in
      _ = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        return try client.read(to: "<done>")
      }
      #expect(threads.all.count == 2)
      #expect(Set(threads.all).count == 1)
    }
  }

  @Test func `connections are spread over the loops in turn`() async throws {
    let threads = Record<UInt>()
    var configuration = ServerConfiguration()
    configuration.loops = 3
    let handler: RequestHandler = { _ in
      threads.append(pthread_self())
      return .text("<done>")
    }
    try await withServer(configuration, handler: handler) { server in
      for _ in 1...3 {
        _ = try await talk(to: server.port) { client in
          try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
          return try client.read(to: "<done>")
        }
      }
      #expect(Set(threads.all).count == 3)
    }
  }
}

/// Runs on the executor that the task prefers, not on that of its caller.
@concurrent private func elsewhere(_ body: @Sendable () -> Void) async { body() }
