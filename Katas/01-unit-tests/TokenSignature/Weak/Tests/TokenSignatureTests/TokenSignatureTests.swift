import Cryptography
import JSON
import JSONWebToken
import Testing
import TokenSignature

@Suite struct TokenSignatureTests {
  private let noon = NumericDate(seconds: 1_900_000_000)
  private let library: Ed25519PrivateKey
  private let archive: Ed25519PrivateKey
  private let secret = [UInt8](repeating: 5, count: 32)
  private let door: ReadingRoomDoor

  init() throws {
    library = try Ed25519PrivateKey(seed: [UInt8](repeating: 1, count: 32))
    archive = try Ed25519PrivateKey(seed: [UInt8](repeating: 2, count: 32))
    door = ReadingRoomDoor(
      room: "reading-room",
      keys: [
        "library": .published(library.publicKey), "archive": .published(archive.publicKey),
        "school": .shared(secret),
      ])
  }

  @Test func `opens for a pass of the library`() throws {
    #expect(try door.open(for: Pass().signed(by: library), at: noon) == "ada")
  }

  @Test func `refuses claims that were changed`() throws {
    let signature = try library.signature(for: Array(Pass().text.utf8))
    var pass = Pass()
    pass.claims["sub"] = "eve"
    #expect(throws: ReadingRoomDoor.Refusal.self) {
      try door.open(for: pass.with(signature: signature), at: noon)
    }
  }

  @Test func `refuses a pass of yesterday`() throws {
    var pass = Pass()
    pass.claims["exp"] = 1_899_913_600
    let token = try pass.signed(by: library)
    #expect(throws: ReadingRoomDoor.Refusal.self) { try door.open(for: token, at: noon) }
  }
}
