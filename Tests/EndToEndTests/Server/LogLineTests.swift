import WebSignIn
import Services
import Ports
import JSON
import HTTPCore
import HTTPServer
import TestSupport
import Testing
import example_server

@Suite(.tags(.socket)) struct `A line of the log` {
  private func line(_ path: String) async throws -> String {
    let (lines, continuation) = AsyncStream.makeStream(of: String.self)
    var configuration = ServerConfiguration()
    configuration.log = { continuation.yield(LogLine($0).description) }
    return try await withServer(configuration, handler: { _ in .text("") }) { server in
      let client = try HTTPURLClient(port: server.port)
      try await client.get(path)
      return await lines.first { _ in true } ?? "none"
    }
  }

  @Test func `names the path`() async throws {
    #expect(try await line("/me").hasPrefix("GET /me 200 "))
  }

  @Test(arguments: ["confirm", "reset"])
  func `hides the token of a link`(kind: String) async throws {
    #expect(try await line("/\(kind)/ada.hunter2").hasPrefix("GET /\(kind)/(hidden) 200 "))
  }
}
