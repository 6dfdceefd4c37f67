import TestDoubles

/// Small random changes of bytes that a seed decides.
struct ByteMutator {
  private let random: SeededRandomness

  init(seed: UInt64) { random = SeededRandomness(seed: seed) }

  /// The bytes after one to three changes.
  func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.number(in: 1...3) where !bytes.isEmpty { change(&bytes) }
    return bytes
  }

  private func change(_ bytes: inout [UInt8]) {
    let place = random.number(in: 0...bytes.count - 1)
    let telling = Array("\r\n\t \0:;,=%/?#[]0a\u{7f}".utf8)
    switch random.number(in: 0...5) {
    case 0: bytes[place] = UInt8(random.number(in: 0...255))
    case 1: bytes[place] = random.element(of: telling) ?? 0
    case 2: bytes.insert(random.element(of: telling) ?? 0, at: place)
    case 3: bytes.remove(at: place)
    case 4:
      let end = min(bytes.count, place + random.number(in: 1...12))
      bytes.insert(contentsOf: bytes[place..<end], at: place)
    default: bytes.removeSubrange(place...)
    }
  }
}
