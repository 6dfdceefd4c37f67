import Cryptography
import JSON
import JSONWebToken
import Testing
import TokenSignature

@Suite struct TokenSignatureTests {
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

  private func at(_ seconds: Double) -> NumericDate { NumericDate(seconds: seconds) }

  private var schoolPass: Pass {
    var pass = Pass()
    pass.header["alg"] = "HS256"
    pass.header["kid"] = "school"
    return pass
  }

  @Test func `opens for a pass of the library`() throws {
    #expect(try door.open(for: Pass().signed(by: library), at: noon) == "ada")
  }

  @Test func `whoever can check a pass of the school can make one`() throws {
    var pass = schoolPass
    pass.claims["sub"] = "eve"
    #expect(try door.open(for: pass.signed(withSecret: secret), at: noon) == "eve")
  }

  @Test func `refuses claims that were rewritten: base64 protects nothing`() throws {
    let signature = try library.signature(for: Array(Pass().text.utf8))
    var pass = Pass()
    pass.claims["sub"] = "eve"
    #expect(throws: Refusal.wrongSignature) {
      try door.open(for: pass.with(signature: signature), at: noon)
    }
  }

  @Test(arguments: [0, 16, 31])
  func `refuses a signature that was cut short`(count: Int) throws {
    let pass = schoolPass
    let code = Array(try pass.code(withSecret: secret).prefix(count))
    #expect(throws: Refusal.wrongSignature) {
      try door.open(for: pass.with(signature: code), at: noon)
    }
  }

  @Test(arguments: ["none", "None", "nOnE"])
  func `refuses an algorithm that signs nothing`(name: String) {
    var pass = Pass()
    pass.header["alg"] = .string(name)
    #expect(throws: Refusal.wrongAlgorithm(name)) {
      try door.open(for: pass.with(signature: []), at: noon)
    }
  }

  @Test func `whoever can check a pass of the library cannot make one`() throws {
    var pass = Pass()
    pass.header["alg"] = "HS256"
    let forged = try pass.signed(withSecret: library.publicKey.bytes)
    #expect(throws: Refusal.wrongAlgorithm("HS256")) { try door.open(for: forged, at: noon) }
  }

  @Test func `believes the key that the pass names, and no other`() throws {
    let pass = try Pass().signed(by: archive)
    #expect(throws: Refusal.wrongSignature) { try door.open(for: pass, at: noon) }
  }

  @Test func `refuses a key that it does not have`() throws {
    var pass = Pass()
    pass.header["kid"] = "museum"
    let token = try pass.signed(by: library)
    #expect(throws: Refusal.unknownKey("museum")) { try door.open(for: token, at: noon) }
  }

  @Test(arguments: [1_900_000_900, 1_900_604_800])
  func `a good signature is not enough: a pass ends`(now: Double) throws {
    let pass = try Pass().signed(by: library)
    #expect(throws: Refusal.expired(at: at(1_900_000_900))) {
      try door.open(for: pass, at: at(now))
    }
  }

  @Test func `opens in the last second`() throws {
    let pass = try Pass().signed(by: library)
    #expect(try door.open(for: pass, at: at(1_900_000_899)) == "ada")
  }

  @Test func `refuses a pass without an end`() throws {
    var pass = Pass()
    pass.claims["exp"] = nil
    let token = try pass.signed(by: library)
    #expect(throws: Refusal.unusableClaim("exp")) { try door.open(for: token, at: noon) }
  }

  @Test func `opens from the first second on, and not before`() throws {
    var pass = Pass()
    pass.claims["nbf"] = 1_900_000_000
    let token = try pass.signed(by: library)
    #expect(try door.open(for: token, at: noon) == "ada")
    #expect(throws: Refusal.notYetValid(before: noon)) {
      try door.open(for: token, at: at(1_899_999_999))
    }
  }

  @Test(arguments: ["archive", "reading-room-2", "reading"])
  func `refuses a pass for another room`(room: String) throws {
    var pass = Pass()
    pass.claims["aud"] = .string(room)
    let token = try pass.signed(by: library)
    #expect(throws: Refusal.otherAudience([room])) { try door.open(for: token, at: noon) }
  }

  @Test func `refuses a pass for no room`() throws {
    var pass = Pass()
    pass.claims["aud"] = nil
    let token = try pass.signed(by: library)
    #expect(throws: Refusal.unusableClaim("aud")) { try door.open(for: token, at: noon) }
  }

  @Test func `opens for a pass for several rooms`() throws {
    var pass = Pass()
    pass.claims["aud"] = ["archive", "reading-room"]
    #expect(try door.open(for: pass.signed(by: library), at: noon) == "ada")
  }

  @Test func `says of a forged pass only that it is forged`() throws {
    var pass = Pass()
    pass.claims["exp"] = 1
    let forged = pass.with(signature: [UInt8](repeating: 0, count: 64))
    #expect(throws: Refusal.wrongSignature) { try door.open(for: forged, at: noon) }
  }

  @Test func `opens for a copy: throwing a pass away revokes nothing`() throws {
    let copy = try Pass().signed(by: library)
    #expect(try door.open(for: copy, at: noon) == "ada")
    #expect(try door.open(for: copy, at: at(1_900_000_060)) == "ada")
  }

  @Test func `refuses what is no token`() {
    #expect(throws: Refusal.noToken) { try door.open(for: "ada", at: noon) }
  }
}
