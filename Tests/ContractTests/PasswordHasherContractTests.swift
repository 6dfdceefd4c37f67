import Adapters
import Cryptography
import Ports
import TestDoubles
import TestSupport
import Testing

@Suite struct `A password hasher` {
  @Test(arguments: PasswordHasherContract.promises)
  func `that is a fake keeps the promise`(_ promise: PasswordHasherContract.Promise) async throws {
    try await promise.check(FakePasswordHasher())
  }

  @Test(arguments: PasswordHasherContract.promises)
  func `with scrypt keeps the promise`(_ promise: PasswordHasherContract.Promise) async throws {
    try await promise.check(ScryptPasswordHasher(cost: .insecureForTests))
  }

  @Test(arguments: Fault.allCases)
  func `that breaks a promise is rejected by it`(_ fault: Fault) async throws {
    let promise = try PasswordHasherContract.promises.named(fault.rawValue)
    await withKnownIssue { try await promise.check(BrokenPasswordHasher(fault: fault)) }
  }

  /// The faults, by the promise that each breaks.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case refusesAll = "the password that was hashed is verified"
    case trims = "no other password is verified"
    case cutsLong = "a password of any characters is verified"
    case hasNoSalt = "a password has another hash each time"
    case rehashesAlways = "a new hash needs no rehash"
    case hasWeakDecoy = "the decoy is a hash of today that belongs to no password"
    case takesPlainText = "a text that is no hash is an error, and needs a rehash"
    var testDescription: String { "\(self)" }
  }

  struct BrokenPasswordHasher: PasswordHasher {
    let fault: Fault
    let fake = FakePasswordHasher()

    var decoy: HashedPassword {
      fault == .hasWeakDecoy ? HashedPassword(encoded: Secret("fake,1,1,decoy")) : fake.decoy
    }

    func hash(_ password: Secret) async throws -> HashedPassword {
      if fault == .hasNoSalt {
        return HashedPassword(encoded: Secret("fake,1,1,\(password.reveal())"))
      }
      return try await fake.hash(changed(password))
    }

    func verify(_ password: Secret, against hash: HashedPassword) async throws -> Bool {
      if fault == .refusesAll { return false }
      if fault == .takesPlainText { return hash.encoded == password }
      if fault == .cutsLong, password.reveal().count > 72 { return false }
      return try await fake.verify(changed(password), against: hash)
    }

    func needsRehash(_ hash: HashedPassword) -> Bool {
      fault == .rehashesAlways || fake.needsRehash(hash)
    }

    private func changed(_ password: Secret) -> Secret {
      guard fault == .trims else { return password }
      return Secret(String(password.reveal().filter { $0 != " " }))
    }
  }
}
