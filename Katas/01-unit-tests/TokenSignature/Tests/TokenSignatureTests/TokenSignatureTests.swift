import Cryptography
import JSON
import JSONWebToken
import Testing
import TokenSignature

@Suite struct TokenSignatureTests {
  private let noon = NumericDate(seconds: 1_900_000_000)
  /// The private half; of the public one, `library.publicKey`, everybody may know the `bytes`.
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
    let reader = try door.open(for: Pass().signed(by: library), at: noon)
    Issue.record("write me: whom do you expect instead of \(reader), and who must stay out?")
  }
}
