import Cryptography
import JSON
import JSONWebToken
import Testing
import TokenSignature

@Suite struct Witnesses {
  private typealias Refusal = ReadingRoomDoor.Refusal

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

  private func open(at now: Double = 1_900_000_000, _ change: (inout Pass) -> Void) throws -> String
  {
    var pass = Pass()
    change(&pass)
    return try door.open(for: pass.signed(by: library), at: NumericDate(seconds: now))
  }

  private var schoolPass: Pass {
    var pass = Pass()
    pass.header["alg"] = "HS256"
    pass.header["kid"] = "school"
    return pass
  }

  @Test func `never-checks-the-signature`() {
    let forged = Pass().with(signature: [UInt8](repeating: 9, count: 64))
    #expect(throws: Refusal.wrongSignature) { try door.open(for: forged, at: noon) }
  }

  @Test func `believes-none`() {
    var pass = Pass()
    pass.header["alg"] = "none"
    #expect(throws: Refusal.self) { try door.open(for: pass.with(signature: []), at: noon) }
  }

  @Test func `knows-none-in-small-letters-only`() {
    var pass = Pass()
    pass.header["alg"] = "NONE"
    #expect(throws: Refusal.self) { try door.open(for: pass.with(signature: []), at: noon) }
  }

  @Test func `confuses-the-keys`() throws {
    var pass = Pass()
    pass.header["alg"] = "HS256"
    let forged = try pass.signed(withSecret: library.publicKey.bytes)
    #expect(throws: Refusal.self) { try door.open(for: forged, at: noon) }
  }

  @Test func `compares-as-far-as-it-goes`() {
    #expect(throws: Refusal.self) {
      try door.open(for: schoolPass.with(signature: []), at: noon)
    }
  }

  @Test func `tries-every-key`() throws {
    let pass = try Pass().signed(by: archive)
    #expect(throws: Refusal.wrongSignature) { try door.open(for: pass, at: noon) }
  }

  @Test func `opens-one-second-too-long`() {
    #expect(throws: Refusal.self) { try open(at: 1_900_000_900) { _ in } }
  }

  @Test func `counts-in-milliseconds`() {
    #expect(throws: Refusal.self) { try open(at: 1_900_600_000) { _ in } }
  }

  @Test func `good-for-ever`() {
    #expect(throws: Refusal.self) { try open { $0.claims["exp"] = nil } }
  }

  @Test func `opens-too-soon`() {
    #expect(throws: Refusal.self) { try open { $0.claims["nbf"] = 1_900_000_060 } }
  }

  @Test func `opens-one-second-too-late`() throws {
    #expect(try open { $0.claims["nbf"] = 1_900_000_000 } == "ada")
  }

  @Test func `open-to-every-pass`() {
    #expect(throws: Refusal.self) { try open { $0.claims["aud"] = "canteen" } }
  }

  @Test func `open-to-a-pass-for-nothing`() {
    #expect(throws: Refusal.self) { try open { $0.claims["aud"] = nil } }
  }

  @Test func `knows-one-room-only`() throws {
    #expect(try open { $0.claims["aud"] = ["reading-room", "canteen"] } == "ada")
  }

  @Test func `knows-the-room-by-a-part`() {
    #expect(throws: Refusal.self) { try open { $0.claims["aud"] = "old-reading-room" } }
  }

  @Test func `asks-the-claims-first`() {
    var pass = Pass()
    pass.claims["exp"] = 1
    let forged = pass.with(signature: [UInt8](repeating: 9, count: 64))
    #expect(throws: Refusal.wrongSignature) { try door.open(for: forged, at: noon) }
  }
}
