import Cryptography
import Testing

/// The examples of the documentation, as a user would write them.
struct ExampleTests {
  @Test func `the documented hash and code work as written`() throws {
    #expect(HashFunction.sha256.hash(Array("abc".utf8)).count == 32)
    let key = try HMACKey(try randomBytes(count: 32), hash: .sha256)
    let code = try key.authenticationCode(for: Array("pay 5 to Ada".utf8))
    #expect(try key.isValid(code, for: Array("pay 5 to Ada".utf8)))
  }

  @Test func `the documented signatures work as written`() throws {
    let key = try Ed25519PrivateKey.generate()
    let signature = try key.signature(for: Array("the minutes".utf8))
    #expect(key.publicKey.isValid(signature, for: Array("the minutes".utf8)))
    #expect(try P256PrivateKey.generate().signature(for: Array("the minutes".utf8)).count == 64)
  }

  @Test func `the documented password hash works as written`() throws {
    let stored = try PasswordHash(of: "correct horse", cost: .interactive).encoded
    let hash = try PasswordHash(encoded: stored)
    #expect(try hash.matches("correct horse"))
    #expect(!hash.needsRehash(for: .interactive))
  }
}
