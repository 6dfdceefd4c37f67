import HTTPCore
import Ports

/// Streams of frames with faults put into them, each fed at once and cut anywhere.
///
/// Both ways must give the same events and the same answers: a difference means that the machine
/// looks at how the bytes were cut.
struct WebSocketFuzz {
  /// A stream that was judged differently when it was cut differently.
  struct Difference: Error, CustomStringConvertible {
    var bytes: [UInt8]
    var whole: String
    var pieces: String

    var description: String { "\(bytes)\n  whole:  \(whole)\n  pieces: \(pieces)" }
  }

  /// What a run saw, to prove that it went into the interesting places.
  struct Tally {
    var cases = 0
    var messages = 0
    var cleanEnds = 0
    var failures = 0
  }

  private let randomness: any Randomness
  private(set) var tally = Tally()

  init(_ randomness: any Randomness) { self.randomness = randomness }

  /// Plays one more stream.
  mutating func step() throws {
    let isServer = flip(0.5)
    let bytes = stream(masked: isServer)
    let role = isServer ? WebSocketConnection.Role.server : .client(SameMask())
    let whole = play([bytes], role)
    let pieces = play(flip(0.5) ? bytes.map { [$0] } : cut(bytes), role)
    guard whole.events == pieces.events, whole.output == pieces.output else {
      throw Difference(
        bytes: bytes, whole: "\(whole.events) \(whole.output)",
        pieces: "\(pieces.events) \(pieces.output)")
    }
    tally.cases += 1
    for event in whole.events {
      switch event {
      case .message: tally.messages += 1
      case .closed(let closure) where closure.isClean: tally.cleanEnds += 1
      case .closed(let closure) where closure.failure != nil: tally.failures += 1
      default: break
      }
    }
  }

  private func play(
    _ pieces: [[UInt8]], _ role: WebSocketConnection.Role
  ) -> (events: [WebSocketEvent], output: [UInt8]) {
    let limits = WebSocketLimits(maximumMessageLength: 700, maximumFrameLength: 500)
    var connection = WebSocketConnection(role: role, limits: limits)
    var events: [WebSocketEvent] = []
    for piece in pieces {
      connection.receive(piece)
      while let event = connection.next() {
        events.append(event)
        if case .message(let message) = event { try? connection.send(message) }
      }
    }
    connection.receiveEnd()
    while let event = connection.next() { events.append(event) }
    return (events, connection.takeOutput())
  }

  // MARK: Streams

  private func stream(masked: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var isOpen = false
    for _ in 0..<number(below: 7) {
      var opcode: UInt8 = isOpen ? 0 : 1 + UInt8(number(below: 2))
      if flip(0.3) { opcode = [9, 10, 8, 9][number(below: 4)] }
      let isFinal = opcode > 7 || flip(0.6)
      if opcode < 8 { isOpen = !isFinal }
      bytes += frame(opcode, payload(opcode), isFinal: isFinal, masked: masked)
    }
    if flip(0.5) { mutate(&bytes) }
    return bytes
  }

  private func payload(_ opcode: UInt8) -> [UInt8] {
    if opcode == 8 {
      let code = [1000, 1001, 1006, 1011, 3000, 4999, 5000][number(below: 7)]
      let reason = Array("adieu, à bientôt €".utf8.prefix(number(below: 30)))
      return flip(0.2) ? [] : [UInt8(code >> 8), UInt8(code & 0xff)] + reason
    }
    let longest = opcode > 7 ? 126 : [4, 20, 130, 300][number(below: 4)]
    let count = number(below: longest)
    guard opcode < 2, flip(0.8) else { return (0..<count).map { _ in UInt8(number(below: 256)) } }
    let letters = Array(
      String(repeating: flip(0.5) ? "ascii only " : "é€😀ß\u{7ff}", count: 40).utf8)
    return Array(letters.prefix(count))
  }

  private func frame(_ opcode: UInt8, _ payload: [UInt8], isFinal: Bool, masked: Bool) -> [UInt8] {
    let mark: UInt8 = masked ? 0x80 : 0
    var bytes = [(isFinal ? 0x80 : 0) | opcode]
    if payload.count < 126 {
      bytes.append(mark | UInt8(payload.count))
    } else {
      bytes += [mark | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xff)]
    }
    guard masked else { return bytes + payload }
    let key = (0..<4).map { _ in UInt8(number(below: 256)) }
    return bytes + key + payload.enumerated().map { $1 ^ key[$0 % 4] }
  }

  private func mutate(_ bytes: inout [UInt8]) {
    for _ in 0...number(below: 3) where !bytes.isEmpty {
      let place = number(below: bytes.count)
      switch number(below: 5) {
      case 0: bytes[place] ^= 1 << UInt8(number(below: 8))
      case 1: bytes[place] = [0, 0x7f, 0x80, 0xff, 0x7e, 0xfe][number(below: 6)]
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(UInt8(number(below: 256)), at: place)
      default: bytes.removeLast(min(bytes.count, number(below: 12)))
      }
    }
  }

  private func cut(_ bytes: [UInt8]) -> [[UInt8]] {
    var rest = bytes[...]
    var pieces: [[UInt8]] = []
    while !rest.isEmpty {
      let count = 1 + number(below: 20)
      pieces.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return pieces
  }

  private func number(below limit: Int) -> Int { Int(randomness.next() % UInt64(limit)) }

  private func flip(_ chance: Double) -> Bool {
    Double(randomness.next() >> 11) < chance * Double(1 << 53)
  }
}

/// The same mask for each frame, so that two plays write the same bytes.
private struct SameMask: Randomness {
  func next() -> UInt64 { 0x1234_5678 }
}
