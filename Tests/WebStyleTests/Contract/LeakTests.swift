import Foundation
import Testing
import WebContract

@Suite struct `What a contract over a socket leaves behind` {
  /// Descriptors and threads belong to the process, which other tests share: it has one of its own.
  @Test func `no descriptor and no thread is left`() async {
    await #expect(processExitsWith: .success) {
      let count: @Sendable (String) throws -> Int = { folder in
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/\(folder)").count
      }
      let work: @Sendable () async throws -> Void = {
        for site in Site.live {
          try await site.open { transport in
            for behaviour in WebContract.behaviours + WebContract.files {
              try await behaviour.check(transport)
            }
          }
        }
      }
      // The first run opens what the process keeps, such as the source of randomness.
      try await work()
      let descriptors = try count("fd")
      let threads = try count("task")
      for _ in 1...3 { try await work() }
      guard try count("fd") == descriptors else { exit(1) }
      // The threads of clients and loops end by themselves, the last ones a moment later.
      guard try count("task") <= threads + 8 else { exit(2) }
      exit(0)
    }
  }
}
