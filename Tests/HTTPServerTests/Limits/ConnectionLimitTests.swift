import HTTPCore
import HTTPServer
import TestSupport
import Testing

@Suite struct `The limit of connections` {
  static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

  static var configuration: ServerConfiguration {
    var configuration = ServerConfiguration()
    configuration.maximumConnections = 4
    return configuration
  }

  @Test func `a flood beyond it is turned away, and who is served goes on being served`()
    async throws
  {
    try await withServer(Self.configuration, handler: { _ in .text("<done>") }) { server in
      let (refused, answers) = try await onOwnThread {
        let served = try (1...4).map { _ in try RawClient(server.port) }
        for client in served {
          try client.send(Self.get)
          _ = try client.read(to: "<done>")
        }
        let refused = try (1...100).map { _ in try RawClient(server.port).readToEnd() }
        let answers = try served.map { client in
          try client.send(Self.get)
          return try client.read(to: "<done>")
        }
        return (refused, answers)
      }
      #expect(refused.allSatisfy { $0.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n") })
      #expect(answers.allSatisfy { $0.hasPrefix("HTTP/1.1 200 OK\r\n") })
    }
  }

  @Test func `a place is free again when its connection has ended`() async throws {
    try await withServer(Self.configuration, handler: { _ in .text("<done>") }) { server in
      let answers = try await onOwnThread {
        try (1...40).map { _ in
          let client = try RawClient(server.port)
          try client.send("GET / HTTP/1.0\r\n\r\n")
          return try client.readToEnd()
        }
      }
      #expect(answers.filter { $0.hasPrefix("HTTP/1.1 200 OK\r\n") }.count >= 36)
    }
  }
}
