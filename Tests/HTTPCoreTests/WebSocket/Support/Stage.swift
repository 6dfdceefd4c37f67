import HTTPCore
import Ports
import TestDoubles
import Testing

/// The side under test, and how the other side's bytes are cut on their way to it.
enum Stage: CaseIterable, CustomTestStringConvertible {
  case serverWhole, serverByteByByte, serverInThrees
  case clientWhole, clientByteByByte, clientInThrees

  var isServer: Bool {
    self == .serverWhole || self == .serverByteByByte || self == .serverInThrees
  }

  var role: WebSocketConnection.Role {
    isServer ? .server : .client(SeededRandomness(seed: 6455))
  }

  /// Cuts the bytes.
  func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    let size =
      switch self {
      case .serverWhole, .clientWhole: max(bytes.count, 1)
      case .serverByteByByte, .clientByteByByte: 1
      case .serverInThrees, .clientInThrees: 3
      }
    return stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }
  }

  var testDescription: String { "\(self)" }
}

/// What became of the frames that one side was sent: it sends each message back.
struct Play {
  var events: [WebSocketEvent] = []
  var answers: [Frame] = []
  var phase = WebSocketConnection.Phase.open

  /// Plays frames to a side that sends each message back.
  init(_ frames: [Frame], on stage: Stage, limits: WebSocketLimits = WebSocketLimits()) {
    self.init(
      bytes: frames.flatMap { $0.bytes(masked: stage.isServer) }, on: stage, limits: limits)
  }

  /// Plays bytes to a side that sends each message back.
  init(bytes: [UInt8], on stage: Stage, limits: WebSocketLimits = WebSocketLimits()) {
    var connection = WebSocketConnection(role: stage.role, limits: limits)
    for piece in stage.pieces(of: bytes) {
      connection.receive(piece)
      while let event = connection.next() {
        events.append(event)
        // A message that the side may not answer any more would show as a missing answer.
        if case .message(let message) = event { try? connection.send(message) }
      }
    }
    phase = connection.phase
    answers = Frame.read(connection.takeOutput())
  }

  /// The closure that ended it; nil where it goes on.
  var closure: WebSocketClosure? {
    guard case .closed(let closure) = events.last else { return nil }
    return closure
  }

  /// The messages that arrived.
  var messages: [WebSocketMessage] {
    events.compactMap { event in
      guard case .message(let message) = event else { return nil }
      return message
    }
  }
}
