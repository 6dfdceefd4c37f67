import Foundation
import HTTPCore
import HTTPServer
import TestSupport
import Testing

@Suite struct `What a server leaves behind` {
  /// Descriptors belong to the process, which other tests share: this one has a process of its own.
  @Test func `no descriptor is left after a shutdown`() async {
    await #expect(processExitsWith: .success) {
      let work: @Sendable () async throws -> Void = {
        try await withServer { _ in
          .text("<done>")
        } perform: { server in
          try await onOwnThread {
            let clients = try (1...20).map { _ in try RawClient(server.port) }
            for client in clients.prefix(10) {
              try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
              _ = try client.read(to: "<done>")
            }
          }
        }
      }
      // The first run opens what the process keeps, such as the source of randomness.
      try await work()
      let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      for _ in 1...5 { try await work() }
      let after = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
      // The process itself may have let go of one meanwhile; a leak would show five times.
      guard after <= before else { exit(1) }
      exit(0)
    }
  }
}
