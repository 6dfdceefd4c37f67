import Cryptography
import Testing

struct HMACKeyTests {
  struct Vector: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let key: [UInt8]
    let message: [UInt8]
    let hash: HashFunction
    let code: String
  }

  // RFC 4231, sections 4.2, 4.3 and 4.7.
  static let vectors = [
    Vector(
      testDescription: "case 1, SHA-256", key: [UInt8](repeating: 0x0b, count: 20),
      message: Array("Hi There".utf8), hash: .sha256,
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      testDescription: "case 2, SHA-256", key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8), hash: .sha256,
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      testDescription: "case 2, SHA-384", key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8), hash: .sha384,
      code: """
        af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649
        """),
    Vector(
      testDescription: "case 2, SHA-512", key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8), hash: .sha512,
      code: """
        164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554\
        9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737
        """),
    Vector(
      testDescription: "case 6, a key longer than a block",
      key: [UInt8](repeating: 0xaa, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8), hash: .sha256,
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      testDescription: "an empty key and message", key: [], message: [], hash: .sha256,
      code: "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"),
  ]

  @Test(arguments: vectors)
  func `makes the published codes`(vector: Vector) throws {
    let key = try HMACKey(vector.key, hash: vector.hash)
    #expect(try hex(key.authenticationCode(for: vector.message)) == vector.code)
  }

  @Test(arguments: vectors)
  func `accepts the published codes`(vector: Vector) throws {
    let key = try HMACKey(vector.key, hash: vector.hash)
    #expect(try key.isValid(bytes(vector.code), for: vector.message))
  }

  @Test func `starts anew for each message`() throws {
    let key = try HMACKey(Array("Jefe".utf8), hash: .sha256)
    let first = try key.authenticationCode(for: [1])
    _ = try key.authenticationCode(for: [2, 3, 4])
    #expect(try key.authenticationCode(for: [1]) == first)
  }

  @Test func `refuses a code with any bit flipped`() throws {
    let key = try HMACKey(Array("Jefe".utf8), hash: .sha256)
    let code = try key.authenticationCode(for: [1, 2, 3])
    let accepted = try (0..<256).filter { try key.isValid(code.flipping(bit: $0), for: [1, 2, 3]) }
    #expect(accepted == [])
  }

  @Test func `refuses a shortened, a lengthened and an empty code`() throws {
    let key = try HMACKey(Array("Jefe".utf8), hash: .sha256)
    let code = try key.authenticationCode(for: [1])
    #expect(try !key.isValid(Array(code.dropLast()), for: [1]))
    #expect(try !key.isValid(code + [0], for: [1]))
    #expect(try !key.isValid([], for: [1]))
  }

  @Test func `refuses the code of another key`() throws {
    let code = try HMACKey([1], hash: .sha256).authenticationCode(for: [9])
    #expect(try !HMACKey([2], hash: .sha256).isValid(code, for: [9]))
  }

  @Test func `serves several tasks at once`() async throws {
    let key = try HMACKey(Array("Jefe".utf8), hash: .sha256)
    let expected = try (0..<64).map { try key.authenticationCode(for: [$0]) }
    let codes = try await withThrowingTaskGroup(of: (UInt8, [UInt8]).self) { group in
      for message in UInt8(0)..<64 {
        group.addTask { (message, try key.authenticationCode(for: [message])) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(codes.sorted { $0.key < $1.key }.map(\.value) == expected)
  }

  @Test func `keeps its bytes out of its description`() throws {
    #expect(try "\(HMACKey(Array("Jefe".utf8), hash: .sha256))" == "HMAC-SHA-256 key of 4 bytes")
  }
}
