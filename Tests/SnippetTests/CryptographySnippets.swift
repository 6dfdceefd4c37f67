import Cryptography

/// The examples in the documentation of Cryptography, compiled as they stand and never called.
struct CryptographySnippets {
  func hmacKeyExample() throws {
    let key = try HMACKey(try randomBytes(count: 32), hash: .sha256)
    let code = try key.authenticationCode(for: Array("pay 5 to Ada".utf8))
    _ = try key.isValid(code, for: Array("pay 5 to Ada".utf8))  // true
  }

  func hashFunctionExample() {
    let digest = HashFunction.sha256.hash(Array("abc".utf8))
    _ = digest.count  // 32
  }

  func passwordHashExample() throws {
    let stored = try PasswordHash(of: "correct horse", cost: .interactive).encoded
    let hash = try PasswordHash(encoded: stored)
    _ = try hash.matches("correct horse")  // true
    _ = hash.needsRehash(for: .interactive)  // false
  }

  func ed25519PrivateKeyExample() throws {
    let key = try Ed25519PrivateKey.generate()
    let signature = try key.signature(for: Array("the minutes".utf8))
    _ = key.publicKey.isValid(signature, for: Array("the minutes".utf8))  // true
  }

  func p256PrivateKeyExample() throws {
    let key = try P256PrivateKey.generate()
    let signature = try key.signature(for: Array("the minutes".utf8))
    _ = signature.count  // 64: r, then s
  }
}
