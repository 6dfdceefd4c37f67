import Cryptography
import Testing

struct P256Tests {
  // RFC 6979, appendix A.2.5: the key, and the signature of "sample" with SHA-256.
  static let scalar = bytes("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721")
  static let x = bytes("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6")
  static let y = bytes("7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299")
  static let message = Array("sample".utf8)
  static let signature = bytes(
    """
    efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716\
    f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8
    """)
  static let order = bytes("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")

  private func publicKey() throws -> P256PublicKey { try P256PublicKey(x: Self.x, y: Self.y) }

  @Test func `derives the published public key`() throws {
    let key = try P256PrivateKey(scalar: Self.scalar)
    #expect(hex(key.publicKey.x) == hex(Self.x))
    #expect(hex(key.publicKey.y) == hex(Self.y))
  }

  @Test func `accepts the published signature`() throws {
    #expect(try publicKey().isValid(Self.signature, for: Self.message))
  }

  @Test func `refuses the published signature with any bit flipped`() throws {
    let key = try publicKey()
    #expect(
      (0..<512).filter { key.isValid(Self.signature.flipping(bit: $0), for: Self.message) } == [])
  }

  @Test func `refuses another message`() throws {
    #expect(try !publicKey().isValid(Self.signature, for: Array("simple".utf8)))
  }

  @Test func `refuses zero for r and s`() throws {
    #expect(try !publicKey().isValid([UInt8](repeating: 0, count: 64), for: Self.message))
  }

  @Test func `refuses a signature with a leading zero more`() throws {
    #expect(try !publicKey().isValid([0] + Self.signature, for: Self.message))
    #expect(try !publicKey().isValid([], for: Self.message))
  }

  @Test func `signs in 64 bytes what its public half accepts`() throws {
    let key = try P256PrivateKey(scalar: Self.scalar)
    // In 64 signatures about one number has a leading zero, which DER drops and JOSE keeps.
    for number in UInt8(0)..<64 {
      let signature = try key.signature(for: [number])
      #expect(signature.count == 64)
      #expect(key.publicKey.isValid(signature, for: [number]))
    }
  }

  @Test func `generates a key that works and differs each time`() throws {
    let key = try P256PrivateKey.generate()
    #expect(key.publicKey.isValid(try key.signature(for: [1]), for: [1]))
    #expect(try P256PrivateKey.generate().publicKey.x != key.publicKey.x)
  }

  @Test func `refuses a point that is not on the curve`() {
    let error = #expect(throws: CryptographyError.self) {
      try P256PublicKey(x: Self.x, y: Self.y.flipping(bit: 255))
    }
    #expect(error == .invalidKey(.p256Public))
  }

  @Test func `refuses a compressed point`() {
    let error = #expect(throws: CryptographyError.self) {
      try P256PublicKey(uncompressed: [3] + Self.x + Self.y)
    }
    #expect(error == .invalidKey(.p256Public))
  }

  @Test func `refuses a coordinate of 31 bytes`() {
    let error = #expect(throws: CryptographyError.self) {
      try P256PublicKey(x: Array(Self.x.dropFirst()), y: Self.y)
    }
    #expect(error == .keySize(expected: 32, found: 31))
  }

  @Test(arguments: [[UInt8](repeating: 0, count: 32), order, [UInt8](repeating: 255, count: 32)])
  func `refuses zero and the order and beyond as a private key`(scalar: [UInt8]) {
    let error = #expect(throws: CryptographyError.self) { try P256PrivateKey(scalar: scalar) }
    #expect(error == .invalidKey(.p256Private))
  }

  @Test func `accepts one and the order less one as private keys`() throws {
    let one = try P256PrivateKey(scalar: [UInt8](repeating: 0, count: 31) + [1])
    let last = try P256PrivateKey(scalar: Self.order.flipping(bit: 248))
    // The two are negatives of each other: same x, other y.
    #expect(one.publicKey.x == last.publicKey.x)
    #expect(one.publicKey.y != last.publicKey.y)
  }
}
