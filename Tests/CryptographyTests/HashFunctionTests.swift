import Cryptography
import Testing

struct HashFunctionTests {
  struct Digest: CustomTestStringConvertible, Sendable {
    let function: HashFunction
    let message: String
    let digest: String
    var testDescription: String { "\(function.rawValue) of \(message.count) bytes" }
  }

  // FIPS 180-4, the example computations of NIST's Cryptographic Standards page.
  static let digests = [
    Digest(
      function: .sha256, message: "abc",
      digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Digest(
      function: .sha256, message: "",
      digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Digest(
      function: .sha256, message: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Digest(
      function: .sha384, message: "abc",
      digest: """
        cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7
        """),
    Digest(
      function: .sha512, message: "abc",
      digest: """
        ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
        2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
        """),
  ]

  @Test(arguments: digests)
  func `hashes the published examples`(example: Digest) {
    #expect(hex(example.function.hash(Array(example.message.utf8))) == example.digest)
  }

  @Test(arguments: HashFunction.allCases)
  func `states the length of its digest`(function: HashFunction) {
    #expect(function.hash([1, 2, 3]).count == function.digestSize)
  }

  @Test func `changes with one bit of the message`() {
    let message = Array("a".utf8)
    #expect(HashFunction.sha256.hash(message) != HashFunction.sha256.hash(message.flipping(bit: 0)))
  }
}
