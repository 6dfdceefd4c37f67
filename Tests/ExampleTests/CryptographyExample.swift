import Cryptography
import Testing

struct VaultTests {
  private let order = Array("pay 5 to Ada".utf8)
  private let forged = Array("pay 500 to Ada".utf8)

  @Test func `a password is stored as a hash that says how it was made`() throws {
    let stored = try PasswordHash(of: "correct horse", cost: .interactive).encoded
    let hash = try PasswordHash(encoded: stored)
    #expect(try hash.matches("correct horse"))
    #expect(try !hash.matches("battery staple"))
    #expect(!hash.needsRehash(for: .interactive))
  }

  @Test func `a shared key tells a true message from a forged one`() throws {
    let key = try HMACKey(randomBytes(count: 32), hash: .sha256)
    let code = try key.authenticationCode(for: order)
    #expect(try key.isValid(code, for: order))
    #expect(try !key.isValid(code, for: forged))
  }

  @Test func `who has the public key can verify and not sign`() throws {
    let author = try Ed25519PrivateKey.generate()
    let reader = try Ed25519PublicKey(author.publicKey.bytes)
    let signature = try author.signature(for: order)
    #expect(reader.isValid(signature, for: order))
    #expect(!reader.isValid(signature, for: forged))
  }
}
