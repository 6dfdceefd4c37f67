import Foundation
import HTTPServer
import TestSupport
import Testing

@Suite struct `After a hostile client` {
  /// Descriptors belong to the process, which other tests share: each client has one of its own.
  ///
  /// That no task is left is seen by the shutdown, which waits for all of them and has no grace to
  /// cancel them with.
  @Test(arguments: HostileScenario.allCases)
  func `others are served, and no descriptor and no task is left`(client: HostileScenario) async {
    await #expect(processExitsWith: .success) { [client] in
      let work: @Sendable () async throws -> Void = {
        try await withServer(
          HostileScenario.configuration, handler: HostileScenario.handler
        ) { server in
          let port = server.port
          try await onOwnThread {
            let kept = insist { try client.play(to: port) }
            // Those of the crowd that are served go when they have rested too long.
            insist {
              let other = try RawClient(port)
              try other.send("POST / HTTP/1.0\r\nContent-Length: 12\r\n\r\ngood morning")
              return try other.readToEnd().hasSuffix("good morning") ? () : nil
            }
            withExtendedLifetime(kept) {}
          }
          await server.shutdown(grace: .seconds(3_600))
        }
      }
      // The first run opens what the process keeps, such as the source of randomness.
      try await work()
      let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      for _ in 1...3 { try await work() }
      let after = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      // The process itself may have let go of one meanwhile; a leak would show three times.
      guard after <= before else { exit(1) }
      exit(0)
    }
  }
}

/// Tries until it works: a busy machine may be slower than the server's short time limits allow.
private func insist<Value>(_ body: () throws -> Value?) -> Value {
  while true {
    do { if let value = try body() { return value } } catch { continue }
  }
}
