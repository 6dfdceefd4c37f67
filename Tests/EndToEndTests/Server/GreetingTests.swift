import Adapters
import Foundation
import Ports
import TestDoubles
import TestSupport
import Testing
import example_server

@Suite(.tags(.socket)) struct `What the example server says` {
  private static func readme() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test func `stands in the README, but for the port`() async throws {
    let settings = try ServerSettings(from: [:], identifiers: RandomIdentifierSource())
    let server = try await ExampleServer.start(settings, hasher: FakePasswordHasher())
    let said = server.greeting(settings.storage).replacing(/:\d+/, with: ":PORT")
    await server.shutdown()
    #expect(try Self.readme().replacing(/:\d+/, with: ":PORT").contains("```\n\(said)"))
  }

  @Test(arguments: ["PORT", "DATABASE", "SITE", "SENDER", "SIGNING_SECRET", "MAIL_SERVER"])
  func `explains each variable`(variable: String) {
    #expect(Usage.text.contains("\n  \(variable) "))
  }

  @Test func `fits into a terminal`() {
    #expect(Usage.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
