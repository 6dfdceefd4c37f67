import Cryptography
import Testing

struct PasswordHashTests {
  private let quick = PasswordHash.Cost.insecureForTests

  @Test func `computes the published scrypt example`() throws {
    // RFC 7914, section 12: the third example, its first 32 bytes.
    let cost = try PasswordHash.Cost(logIterations: 10, blockSize: 8, parallelism: 16)
    let hash = try PasswordHash(of: "password", salt: Array("NaCl".utf8), cost: cost)
    #expect(
      hash.encoded == "$scrypt$ln=10,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI")
  }

  @Test func `agrees with the computation for systems without scrypt`() throws {
    let cost = try PasswordHash.Cost(logIterations: 5, blockSize: 3, parallelism: 2)
    let salt = Array("NaCl".utf8)
    let hash = try PasswordHash(of: "tigers", salt: salt, cost: cost)
    let key = try Scrypt.derive(Array("tigers".utf8), salt: salt, cost: cost, count: 32) {
      try HMACKey($0, hash: .sha256).authenticationCode(for: $1)
    }
    #expect(PasswordHash(cost: cost, salt: salt, key: key) == hash)
  }

  @Test func `matches its password only`() throws {
    let hash = try PasswordHash(of: "correct horse", cost: quick)
    #expect(try hash.matches("correct horse"))
    #expect(try !hash.matches("correct horsf"))
    #expect(try !hash.matches("correct horse "))
    #expect(try !hash.matches(""))
  }

  @Test func `survives being stored`() throws {
    let hash = try PasswordHash(of: "naïve 🐎", cost: quick)
    let stored = try PasswordHash(encoded: hash.encoded)
    #expect(stored == hash)
    #expect(try stored.matches("naïve 🐎"))
  }

  @Test func `draws a new salt each time`() throws {
    let first = try PasswordHash(of: "same", cost: quick)
    #expect(try PasswordHash(of: "same", cost: quick).encoded != first.encoded)
  }

  @Test func `asks for a rehash when the cost changed`() throws {
    let hash = try PasswordHash(of: "a", cost: quick)
    #expect(!hash.needsRehash(for: quick))
    #expect(hash.needsRehash(for: .interactive))
  }

  @Test func `asks for a rehash when the salt is shorter than today's`() throws {
    let hash = try PasswordHash(of: "a", salt: Array("8 bytes.".utf8), cost: quick)
    #expect(hash.needsRehash(for: quick))
  }

  @Test func `spends 32 MiB by default`() {
    let cost = PasswordHash.Cost.interactive
    #expect(cost.description == "ln=15,r=8,p=3")
  }

  @Test func `keeps salt and key out of its description`() throws {
    let hash = try PasswordHash(of: "a", cost: quick)
    #expect("\(hash)" == "scrypt hash, ln=4,r=1,p=1")
  }
}
