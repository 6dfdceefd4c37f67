import HTTPCore
import Ports
import TestDoubles

/// Streams of WebSocket frames: no cut of the bytes changes the events and the answers.
///
/// The first byte of an input is the role and the way to cut, the others are the stream.
struct WebSocketTarget: FuzzTarget {
  /// A bit of the first byte: the bytes are fed to a server.
  private static let toServer: UInt8 = 0x80

  let examples: [[UInt8]] = [
    [0x81, 0x81, 0x82, 1, 2, 3, 4, 0x69, 0x6b, 0x88, 0x80, 1, 2, 3, 4],
    [0x05, 0x01, 0x02, 0x68, 0x69, 0x89, 0x01, 0x21, 0x80, 0x00, 0x88, 0x02, 0x03, 0xe8],
  ]

  func input(_ random: SeededRandomness, _ mutator: Mutator) -> [UInt8] {
    let role: UInt8 = random.below(2) == 0 ? Self.toServer : 0
    let frames = WebSocketFrames(random, masked: role == Self.toServer)
    return [role | UInt8(random.below(20))] + frames.stream()
  }

  func feed(_ input: [UInt8]) throws(BrokenPromise) -> Bool {
    guard let first = input.first else { return false }
    let role: WebSocketConnection.Role =
      first & Self.toServer != 0 ? .server : .client(SameMask())
    let stream = Array(input.dropFirst())
    let step = 1 + Int(first & ~Self.toServer)
    let whole = Outcome(of: stream, step: max(1, stream.count), role)
    guard whole == Outcome(of: stream, step: step, role) else {
      throw BrokenPromise("bytes in steps of \(step) are read otherwise than at once")
    }
    return whole.events.contains { event in
      if case .closed(let closure) = event { closure.isClean } else { false }
    }
  }

  /// What a connection makes of a stream.
  private struct Outcome: Equatable {
    var events: [WebSocketEvent] = []
    var output: [UInt8] = []

    init(of bytes: [UInt8], step: Int, _ role: WebSocketConnection.Role) {
      let limits = WebSocketLimits(maximumMessageLength: 700, maximumFrameLength: 500)
      var connection = WebSocketConnection(role: role, limits: limits)
      for start in stride(from: 0, to: bytes.count, by: step) {
        connection.receive(Array(bytes[start..<min(start + step, bytes.count)]))
        while let event = connection.next() {
          events.append(event)
          if case .message(let message) = event { try? connection.send(message) }
        }
      }
      connection.receiveEnd()
      while let event = connection.next() { events.append(event) }
      output = connection.takeOutput()
    }
  }
}

/// The same mask for each frame, so that two plays write the same bytes.
private struct SameMask: Randomness {
  func next() -> UInt64 { 0x1234_5678 }
}
