import WebSignIn
import Services
import HTTPCore
import JSON
import Adapters
import Foundation
import Ports
import TestDoubles
import TestSupport
import Testing
import example_server

@Suite(.tags(.socket)) struct `The example server` {
  private let folder = TemporaryFolder()

  @Test func `keeps accounts in a file from one start to the next`() async throws {
    let settings = try ServerSettings(
      from: ["DATABASE": folder.path("shop.db")], identifiers: RandomIdentifierSource())
    for isFirst in [true, false] {
      let server = try await ExampleServer.start(settings, hasher: FakePasswordHasher())
      let client = try HTTPURLClient(port: try #require(server.port))
      let status = try await client.post(
        "/sign-in", #"{"email": "ada@example.com", "password": "correct horse battery"}"#)
      // The second time it is not unknown, only not confirmed.
      #expect(status == (isFirst ? 401 : 403))
      if isFirst {
        let form =
          #"{"email": "ada@example.com", "name": "Ada", "password": "correct horse battery"}"#
        #expect(try await client.post("/sign-up", form) == 202)
      }
      await server.shutdown()
    }
  }

  @Test func `says that a port is taken`() async throws {
    let first = try await ExampleServer.start(
      try ServerSettings(from: [:], identifiers: RandomIdentifierSource()),
      hasher: FakePasswordHasher())
    let settings = try ServerSettings(
      from: ["PORT": "\(try #require(first.port))"], identifiers: RandomIdentifierSource())
    let error = await #expect(throws: (any Error).self) {
      try await ExampleServer.start(settings, hasher: FakePasswordHasher())
    }
    #expect(error.map { "\($0)" }?.contains("bind") == true)
    await first.shutdown()
  }

  /// Descriptors belong to the process, which other tests share: this one has a process of its own.
  @Test func `leaves no descriptor behind`() async {
    await #expect(processExitsWith: .success) {
      func visit() async throws {
        try await onStage(.live) { stage in
          let visitor = stage.visitor()
          try await visitor.enter()
          try await visitor.ask(.post, "/notices", ["text": "Tea"])
        }
      }
      func count() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      }
      // The first visit opens what the process keeps. The system's client closes the connection of
      // the last visits some time later: a leak would be one or more for each of the ten.
      try await visit()
      let before = try count()
      for _ in 1...10 { try await visit() }
      let after = try count()
      guard after < before + 5 else { exit(1) }
      exit(0)
    }
  }
}

extension ExampleServer {
  /// The port of the address.
  fileprivate var port: UInt16? { address.host.split(separator: ":").last.flatMap { UInt16($0) } }
}

extension HTTPURLClient {
  /// Posts JSON as a program does, and says with which status it was answered.
  fileprivate func post(_ path: String, _ json: String) async throws -> Int {
    try await send(
      .post, path, headers: ["Content-Type": "application/json"], body: Array(json.utf8)
    ).status
  }
}
