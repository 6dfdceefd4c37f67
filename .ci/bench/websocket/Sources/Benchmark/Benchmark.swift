import Foundation
import HTTPCore
import TestDoubles

/// Prints how many messages, or bytes, one core echoes through a server's machine in a second.
@main
struct Benchmark {
  /// Messages that arrive together, as a client's frames.
  struct Load {
    var name: String
    var message: WebSocketMessage
    /// How many arrive in one piece.
    var window: Int
  }

  static func main() throws {
    let text = String(repeating: "a message of text, ", count: 7).prefix(125)
    let german = String(repeating: "Grüße über Österreich ", count: 3_000)
    let loads = [
      Load(name: "125 bytes of text, one by one", message: .text(String(text)), window: 1),
      Load(name: "125 bytes of text, 16 together", message: .text(String(text)), window: 16),
      Load(
        name: "125 bytes, 16 together", message: .binary([UInt8](repeating: 0xa5, count: 125)),
        window: 16),
      Load(
        name: "64 KiB", message: .binary([UInt8](repeating: 0xa5, count: 65_536)), window: 1),
      Load(
        name: "64 KiB of ASCII", message: .text(String(repeating: "a", count: 65_536)), window: 1),
      Load(name: "72 KB of German", message: .text(german), window: 1),
    ]
    for load in loads { print(try report(load)) }
  }

  private static func report(_ load: Load) throws -> String {
    var client = WebSocketConnection(role: .client(SeededRandomness(seed: 1)))
    for _ in 0..<load.window { try client.send(load.message) }
    let arriving = client.takeOutput()
    let expected = try answers(load)
    var server = WebSocketConnection(role: .server)
    var rates: [Double] = []
    // The best of five by the processor's time, for the machine may be shared.
    for _ in 0..<5 {
      let start = clock()
      var (count, used) = (0, 0.0)
      while used < 0.3 {
        for _ in 0..<max(1, 65_536 / arriving.count) {
          try echo(arriving, through: &server, expecting: expected)
          count += load.window
        }
        used = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      }
      rates.append(Double(count) / used)
    }
    let rate = rates.max() ?? 0
    let bytes = rate * Double(arriving.count / load.window) / 1_000_000
    return "\(load.name): \(Int(rate)) messages/s, \(Int(bytes)) MB/s"
  }

  private static func answers(_ load: Load) throws -> Int {
    var server = WebSocketConnection(role: .server)
    for _ in 0..<load.window { try server.send(load.message) }
    return server.outputCount
  }

  private static func echo(
    _ bytes: [UInt8], through server: inout WebSocketConnection, expecting count: Int
  ) throws {
    server.receive(bytes)
    while let event = server.next() {
      if case .message(let message) = event { try server.send(message) }
    }
    let written = server.drainOutput { $0.count }
    precondition(written == count, "\(written) bytes of \(count) came back")
  }
}
