import HTTPCore
import Testing

@Suite struct `SHA-1` {
  struct Vector: CustomTestStringConvertible {
    var testDescription: String
    var message: [UInt8]
    var digest: String
  }

  // FIPS 180-4's examples, and the ends of its one- and two-block padding.
  static let vectors = [
    Vector(
      testDescription: "nothing", message: [],
      digest: "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    Vector(
      testDescription: "abc", message: Array("abc".utf8),
      digest: "a9993e364706816aba3e25717850c26c9cd0d89d"),
    Vector(
      testDescription: "two blocks",
      message: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      digest: "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    Vector(
      testDescription: "112 bytes",
      message: Array(
        ("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu").utf8),
      digest: "a49b2446a02c645bf419f995b67091253a04a259"),
    Vector(
      testDescription: "a million of a", message: [UInt8](repeating: 0x61, count: 1_000_000),
      digest: "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    Vector(
      testDescription: "55 of a: one block", message: [UInt8](repeating: 0x61, count: 55),
      digest: "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
    Vector(
      testDescription: "64 of a: the padding alone in a block",
      message: [UInt8](repeating: 0x61, count: 64),
      digest: "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
  ]

  @Test(arguments: vectors)
  func `makes the published digests`(vector: Vector) {
    let digits = SHA1.hash(vector.message).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    #expect(digits.joined() == vector.digest)
  }
}
