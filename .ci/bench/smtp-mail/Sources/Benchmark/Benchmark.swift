import Adapters
import Foundation
import Ports
import SMTP
import WireDoubles

/// Our ends of the SMTP measurement: `serve PORT` and `send PORT SECONDS`.
///
/// `send` prints one JSON object an operation, with the mails sent and the wall and processor time
/// in seconds, as the other clients of the measurement do.
@main
struct Benchmark {
  static func main() async throws {
    let words = CommandLine.arguments.dropFirst()
    if words.count == 2, words.first == "serve", let port = UInt16(words.last ?? "") {
      let capture = try SMTPCapture(port: port, capacity: 1000)
      // The capture works on its own thread until somebody ends the program.
      while true {
        _ = try? await capture.next(to: "nobody@nowhere.test", within: .seconds(86_400))
      }
    }
    if words.count == 3, words.first == "send", let port = Int(words[2]),
      let seconds = Double(words[3])
    {
      try await send("send-1k-same-connection", port, seconds, keeping: .seconds(10))
      return try await send("send-1k-connection-each", port, seconds, keeping: .zero)
    }
    print("usage: Benchmark serve PORT | send PORT SECONDS")
    exit(64)
  }

  private static func send(
    _ name: String, _ port: Int, _ seconds: Double, keeping: Duration
  ) async throws {
    var timeouts = SMTPTimeouts()
    timeouts.keeping = keeping
    let mailer = SMTPMailer(
      host: "127.0.0.1", port: port, hostName: "localhost", timeouts: timeouts)
    let line = "The quick brown fox jumps over the lazy dog, then writes a test for it.\n"
    let start = ContinuousClock.now
    let processor = processorTime()
    var count = 0
    while ContinuousClock.now - start < .seconds(seconds) {
      let mail = try Mail(
        from: "ada@example.org", to: "bob@example.org", subject: "hello",
        body: String(repeating: line, count: 13))
      try await mailer.send(mail)
      count += 1
    }
    let wall = (ContinuousClock.now - start) / .seconds(1)
    print(
      "{\"op\": \"\(name)\", \"n\": \(count), \"wall\": \(wall), \"cpu\": \(processorTime() - processor)}"
    )
    await mailer.close()
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
