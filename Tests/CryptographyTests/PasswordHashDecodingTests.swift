import Cryptography
import Testing

struct PasswordHashDecodingTests {
  private static let salt = "AAECAwQFBgcICQoLDA0ODw"
  private static let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"

  struct Malformed: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let encoded: String
    let reason: String
  }

  static let malformed = [
    Malformed(
      testDescription: "empty", encoded: "", reason: "expected $scrypt$cost$salt$key"),
    Malformed(
      testDescription: "one field more", encoded: "$scrypt$ln=4,r=1,p=1$\(salt)$\(key)$",
      reason: "expected $scrypt$cost$salt$key"),
    Malformed(
      testDescription: "another algorithm", encoded: "$argon2id$ln=4,r=1,p=1$\(salt)$\(key)",
      reason: "the algorithm is not scrypt"),
    Malformed(
      testDescription: "a parameter missing", encoded: "$scrypt$ln=4,r=1$\(salt)$\(key)",
      reason: "the cost is not of the form ln=15,r=8,p=3"),
    Malformed(
      testDescription: "parameters in another order",
      encoded: "$scrypt$r=1,ln=4,p=1$\(salt)$\(key)",
      reason: "the cost is not of the form ln=15,r=8,p=3"),
    Malformed(
      testDescription: "a leading zero", encoded: "$scrypt$ln=04,r=1,p=1$\(salt)$\(key)",
      reason: "the cost is not of the form ln=15,r=8,p=3"),
    Malformed(
      testDescription: "a sign", encoded: "$scrypt$ln=+4,r=1,p=1$\(salt)$\(key)",
      reason: "the cost is not of the form ln=15,r=8,p=3"),
    Malformed(
      testDescription: "padding", encoded: "$scrypt$ln=4,r=1,p=1$\(salt)==$\(key)",
      reason: "the salt is not 8 to 64 bytes in base64 without padding"),
    Malformed(
      testDescription: "stray bits", encoded: "$scrypt$ln=4,r=1,p=1$\(salt)$\(key.dropLast())9",
      reason: "the key is not 16 to 64 bytes in base64 without padding"),
    Malformed(
      testDescription: "an empty key", encoded: "$scrypt$ln=4,r=1,p=1$\(salt)$",
      reason: "the key is not 16 to 64 bytes in base64 without padding"),
  ]

  @Test(arguments: malformed)
  func `refuses a malformed hash and says why`(example: Malformed) {
    let error = #expect(throws: CryptographyError.self) {
      try PasswordHash(encoded: example.encoded)
    }
    #expect(error == .malformedHash(reason: example.reason))
  }

  @Test func `accepts the sound form of the malformed ones`() throws {
    let encoded = "$scrypt$ln=4,r=1,p=1$\(Self.salt)$\(Self.key)"
    #expect(try PasswordHash(encoded: encoded).encoded == encoded)
  }

  @Test(arguments: [
    ("ln=25,r=8,p=1", "ln is 25, not 1 to 24"), ("ln=4,r=33,p=1", "r is 33, not 1 to 32"),
    ("ln=4,r=1,p=17", "p is 17, not 1 to 16"), ("ln=16,r=1,p=1", "ln is 16, not below 16·r"),
    ("ln=19,r=8,p=1", "ln=19,r=8,p=1 takes more than 256 MiB"),
  ])
  func `refuses a cost that would exhaust the machine`(cost: String, reason: String) {
    let error = #expect(throws: CryptographyError.self) {
      try PasswordHash(encoded: "$scrypt$\(cost)$\(Self.salt)$\(Self.key)")
    }
    #expect(error == .costOutOfRange(reason: reason))
  }
}
