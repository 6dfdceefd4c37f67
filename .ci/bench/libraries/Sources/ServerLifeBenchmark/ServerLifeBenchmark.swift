import Foundation
import HTTPCore
import HTTPServer
import Ports

/// Prints how long a server takes to listen, and to end with clients that rest and one that is served.
@main
struct ServerLifeBenchmark {
  static func main() async throws {
    let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 21
    let clock = ContinuousClock()
    var starts: [Duration] = []
    var ends: [Duration] = []
    for _ in 0..<rounds {
      let begin = clock.now
      let server = try HTTPServer.start { request in
        guard request.head.offersUpgrade else { return .text("Hello, World!") }
        return .webSocket(request) { socket in
          for try await message in socket { try await socket.send(message) }
        }
      }
      starts.append(clock.now - begin)
      let clients = try (0..<64).map { _ in try Client(server.port) }
      for client in clients { try client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
      let leaving = clock.now
      await server.shutdown()
      ends.append(clock.now - leaving)
      withExtendedLifetime(clients) {}
    }
    report("start to listening", starts, goal: 5)
    report("shutdown with 64 connections", ends, goal: 50)
  }

  private static func report(_ name: String, _ times: [Duration], goal: Double) {
    let sorted = times.sorted().map { $0 / .milliseconds(1) }
    let median = sorted[sorted.count / 2]
    let figures = [median, sorted[0], sorted[sorted.count - 1]].map { String(format: "%.2f", $0) }
    print(
      "\(median <= goal ? "met   " : "MISSED") \(name): \(figures[0]) ms (\(figures[1]) to "
        + "\(figures[2])), goal \(Int(goal)) ms")
  }

  /// A connection that stays open.
  private final class Client {
    struct Failure: Error { let code: Int32 }
    private let number: Int32

    init(_ port: UInt16) throws {
      number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
      let code = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      guard code == 0 else { throw Failure(code: errno) }
    }

    deinit { close(number) }

    func ask(_ text: String) throws {
      let bytes = Array(text.utf8)
      guard send(number, bytes, bytes.count, 0) == bytes.count else { throw Failure(code: errno) }
      var answer = [UInt8](repeating: 0, count: 4_096)
      guard recv(number, &answer, answer.count, 0) > 0 else { throw Failure(code: errno) }
    }
  }
}
