import Cryptography
import Testing

struct Ed25519Tests {
  struct Vector: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let seed: String
    let point: String
    let message: String
    let signature: String
  }

  // RFC 8032, section 7.1.
  static let vectors = [
    Vector(
      testDescription: "test 1, an empty message",
      seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      point: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      message: "",
      signature: """
        e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155\
        5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
        """),
    Vector(
      testDescription: "test 2, one byte",
      seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      point: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      message: "72",
      signature: """
        92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
        085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
        """),
    Vector(
      testDescription: "test 3, two bytes",
      seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      point: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      message: "af82",
      signature: """
        6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac\
        18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
        """),
  ]

  @Test(arguments: vectors)
  func `derives the published public keys`(vector: Vector) throws {
    let key = try Ed25519PrivateKey(seed: bytes(vector.seed))
    #expect(hex(key.publicKey.bytes) == vector.point)
  }

  @Test(arguments: vectors)
  func `makes the published signatures`(vector: Vector) throws {
    let key = try Ed25519PrivateKey(seed: bytes(vector.seed))
    #expect(try hex(key.signature(for: bytes(vector.message))) == vector.signature)
  }

  @Test(arguments: vectors)
  func `accepts the published signatures`(vector: Vector) throws {
    let key = try Ed25519PublicKey(bytes(vector.point))
    #expect(key.isValid(bytes(vector.signature), for: bytes(vector.message)))
  }

  @Test func `refuses a signature with any bit flipped`() throws {
    let vector = Self.vectors[1]
    let key = try Ed25519PublicKey(bytes(vector.point))
    let signature = bytes(vector.signature)
    #expect((0..<512).filter { key.isValid(signature.flipping(bit: $0), for: [0x72]) } == [])
  }

  @Test func `refuses another message`() throws {
    let key = try Ed25519PublicKey(bytes(Self.vectors[1].point))
    #expect(!key.isValid(bytes(Self.vectors[1].signature), for: [0x73]))
  }

  @Test func `refuses a signature of another length`() throws {
    let key = try Ed25519PublicKey(bytes(Self.vectors[1].point))
    let signature = bytes(Self.vectors[1].signature)
    #expect(!key.isValid(signature + [0], for: [0x72]))
    #expect(!key.isValid(Array(signature.dropLast()), for: [0x72]))
  }

  @Test func `refuses a seed of 31 bytes`() {
    let error = #expect(throws: CryptographyError.self) {
      try Ed25519PrivateKey(seed: [UInt8](repeating: 1, count: 31))
    }
    #expect(error == .keySize(expected: 32, found: 31))
  }

  @Test func `refuses a public key of 33 bytes`() {
    let error = #expect(throws: CryptographyError.self) {
      try Ed25519PublicKey([UInt8](repeating: 1, count: 33))
    }
    #expect(error == .keySize(expected: 32, found: 33))
  }

  @Test func `generates a key that works and differs each time`() throws {
    let key = try Ed25519PrivateKey.generate()
    #expect(key.publicKey.isValid(try key.signature(for: [1]), for: [1]))
    #expect(try Ed25519PrivateKey.generate().publicKey.bytes != key.publicKey.bytes)
  }
}
