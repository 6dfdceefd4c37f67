import Cryptography
import Testing

@Suite struct `What is printed of a password hash` {
  @Test func `is its cost, without salt and key`() throws {
    let hash = try PasswordHash(
      of: "hunter2", salt: Array(repeating: 0xab, count: 16),
      cost: .init(logIterations: 1, blockSize: 1, parallelism: 1))
    var text = "\(hash) \(String(reflecting: hash)) \([hash])"
    dump(hash, to: &text)
    #expect(text.contains("scrypt hash"))
    #expect(!text.contains("171"))
    #expect(!text.contains("key"))
  }
}
