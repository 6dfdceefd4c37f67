import HTTPCore
import Ports
import TestDoubles
import Testing

/// A client and a server whose outputs are each other's inputs.
private struct Pair {
  var client: WebSocketConnection
  var server: WebSocketConnection
  var clientHeard: [WebSocketMessage] = []
  var serverHeard: [WebSocketMessage] = []
  let randomness: SeededRandomness

  init(seed: UInt64) {
    randomness = SeededRandomness(seed: seed)
    client = WebSocketConnection(role: .client(SeededRandomness(seed: seed ^ 1)))
    server = WebSocketConnection(role: .server)
  }

  func number(below limit: Int) -> Int { Int(randomness.next() % UInt64(limit)) }

  /// Carries a part of what waits on one side over to the other.
  mutating func carry() {
    let limit = 1 + number(below: 400)
    if number(below: 2) == 0 {
      Self.carry(limit, from: &client, to: &server, &serverHeard)
    } else {
      Self.carry(limit, from: &server, to: &client, &clientHeard)
    }
  }

  mutating func carryAll() {
    while client.outputCount + server.outputCount > 0 { carry() }
  }

  private static func carry(
    _ limit: Int, from: inout WebSocketConnection, to: inout WebSocketConnection,
    _ heard: inout [WebSocketMessage]
  ) {
    var bytes: [UInt8] = []
    from.drainOutput { waiting in
      let count = min(limit, waiting.count)
      for place in 0..<count { bytes.append(waiting[place]) }
      return count
    }
    to.receive(bytes)
    while let event = to.next() {
      if case .message(let message) = event { heard.append(message) }
    }
  }

  func message() -> WebSocketMessage {
    let count = [0, 3, 125, 126, 1_000, 70_000][number(below: 6)]
    if number(below: 2) == 0 {
      return .binary((0..<count).map { _ in UInt8(number(below: 256)) })
    }
    let letters: [Character] = ["a", "é", "€", "😀", "\u{0}"]
    return .text(String((0..<count / 3).map { _ in letters[number(below: 5)] }))
  }

  /// Sends a message at once or in random fragments, with pings between them.
  func send(_ message: WebSocketMessage, on side: inout WebSocketConnection) throws {
    guard number(below: 2) == 0 else { return try side.send(message) }
    let bytes =
      switch message {
      case .text(let text): Array(text.utf8)
      case .binary(let bytes): bytes
      }
    var rest = bytes[...]
    while true {
      let part = Array(rest.prefix(number(below: bytes.count / 2 + 2)))
      rest = rest.dropFirst(part.count)
      let isFinal = rest.isEmpty && number(below: 2) == 0
      try side.send(fragment: part, of: message.kind, isFinal: isFinal)
      if isFinal { return }
      if number(below: 4) == 0 { try side.ping([UInt8(number(below: 256))]) }
    }
  }
}

@Suite struct `A client and a server back to back` {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `carry random messages in random fragments intact`(seed: UInt64) throws {
    var pair = Pair(seed: seed)
    var toServer: [WebSocketMessage] = []
    var toClient: [WebSocketMessage] = []
    for _ in 0..<25 {
      let message = pair.message()
      if pair.number(below: 2) == 0 {
        var client = pair.client
        try pair.send(message, on: &client)
        pair.client = client
        toServer.append(message)
      } else {
        var server = pair.server
        try pair.send(message, on: &server)
        pair.server = server
        toClient.append(message)
      }
      for _ in 0..<pair.number(below: 5) { pair.carry() }
    }
    pair.carryAll()
    #expect(pair.serverHeard == toServer)
    #expect(pair.clientHeard == toClient)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `close cleanly, whichever side begins`(seed: UInt64) throws {
    var pair = Pair(seed: seed)
    if pair.number(below: 2) == 0 { try pair.client.close() }
    if pair.client.phase == .open || pair.number(below: 2) == 0 { try pair.server.close() }
    pair.carryAll()
    #expect(pair.client.phase == .closed)
    #expect(pair.server.phase == .closed)
    #expect(pair.server.closesTransport)
  }
}
