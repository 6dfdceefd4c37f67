import Cassettes
import TestDoubles
import Testing

@Suite struct `A damaged cassette` {
  /// A file with a few bytes changed, taken out, doubled or put in.
  private func damaged(_ randomness: SeededRandomness) -> [UInt8] {
    let interesting = Array("{}[]\",:\\0e-.u\n\u{0}\u{ff}".utf8) + [0xff, 0xed, 0x80]
    var bytes = Array(HostileFile.good.utf8)
    for _ in 0...(randomness.next() % 4) where !bytes.isEmpty {
      let at = Int(randomness.next() % UInt64(bytes.count))
      let byte = interesting[Int(randomness.next() % UInt64(interesting.count))]
      switch randomness.next() % 5 {
      case 0: bytes[at] = byte
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(byte, at: at)
      case 3: bytes.removeSubrange(at..<min(at + 40, bytes.count))
      default: bytes.insert(contentsOf: bytes[at..<min(at + 40, bytes.count)], at: at)
      }
    }
    return bytes
  }

  @Test func `is read or refused, and one that is read is written the same again`() async throws {
    try await withSeed { randomness in
      var (read, refused) = (0, 0)
      for _ in 1...400 {
        let bytes = damaged(randomness)
        let lines = bytes.count { $0 == 0x0a } + 1
        do {
          let cassette = try Cassette(parsing: bytes, path: "x")
          read += 1
          let again = try Cassette(parsing: cassette.bytes(), path: "x")
          try #require(again == cassette, "\(String(decoding: bytes, as: UTF8.self))")
        } catch let error as CassetteError {
          refused += 1
          guard case .malformed(let fault, let line?) = error.reason else { throw error }
          try #require(1...lines ~= line && !fault.isEmpty, "\(error)")
        }
      }
      try #require(read > 0 && refused > 0)
    }
  }
}
