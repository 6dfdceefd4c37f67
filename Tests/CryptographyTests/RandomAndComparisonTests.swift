import Cryptography
import Testing

struct RandomAndComparisonTests {
  @Test(arguments: [0, 1, 32, 4_096])
  func `draws as many bytes as asked for`(count: Int) throws {
    #expect(try randomBytes(count: count).count == count)
  }

  @Test func `draws other bytes each time`() throws {
    #expect(try randomBytes(count: 16) != randomBytes(count: 16))
  }

  @Test func `finds equal byte strings equal`() {
    #expect(constantTimeEqual([], []))
    #expect(constantTimeEqual([1, 2, 3], [1, 2, 3]))
  }

  @Test(arguments: 0..<24)
  func `sees a difference in any bit`(bit: Int) {
    #expect(!constantTimeEqual([1, 2, 3], [1, 2, 3].flipping(bit: bit)))
  }

  @Test func `sees a prefix as different`() {
    #expect(!constantTimeEqual([1, 2], [1, 2, 3]))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2]))
  }

  @Test func `describes an error without the key`() {
    #expect(
      CryptographyError.keySize(expected: 32, found: 5).description
        == "The key has 5 bytes; its algorithm needs 32.")
  }
}
