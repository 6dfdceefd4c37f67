public import Ports
import Testing

/// What every password hasher keeps, the real ones and the doubles.
///
/// ```swift
/// @Test(arguments: PasswordHasherContract.promises)
/// func `keeps the promise`(_ promise: PasswordHasherContract.Promise) async throws {
///   try await promise.check(FakePasswordHasher())
/// }
/// ```
public enum PasswordHasherContract {
  /// A promise about a hasher.
  public typealias Promise = ContractPromise<any PasswordHasher>

  /// The promises of the port `PasswordHasher`.
  public static let promises = [
    Promise("the password that was hashed is verified") { hasher, location in
      let hash = try await hasher.hash(password)
      let isRight = try await hasher.verify(password, against: hash)
      #expect(isRight, sourceLocation: location)
    },
    Promise("no other password is verified") { hasher, location in
      let hash = try await hasher.hash(password)
      for other in ["", "correct horse batter", "Correct horse battery", "correct horse battery "] {
        let isRight = try await hasher.verify(Secret(other), against: hash)
        #expect(!isRight, "\(other.debugDescription)", sourceLocation: location)
      }
    },
    Promise("a password of any characters is verified") { hasher, location in
      let strange = Secret("ž,=$\u{0}\n👩‍🚀 " + String(repeating: "x", count: 200))
      let hash = try await hasher.hash(strange)
      let isRight = try await hasher.verify(strange, against: hash)
      #expect(isRight, sourceLocation: location)
    },
    Promise("a password has another hash each time") { hasher, location in
      let first = try await hasher.hash(password)
      let second = try await hasher.hash(password)
      #expect(first != second, sourceLocation: location)
    },
    Promise("a new hash needs no rehash") { hasher, location in
      let hash = try await hasher.hash(password)
      #expect(!hasher.needsRehash(hash), sourceLocation: location)
    },
    Promise("the decoy is a hash of today that belongs to no password") { hasher, location in
      #expect(!hasher.needsRehash(hasher.decoy), sourceLocation: location)
      for guess in ["", "decoy", "correct horse battery"] {
        let isRight = try await hasher.verify(Secret(guess), against: hasher.decoy)
        #expect(!isRight, sourceLocation: location)
      }
    },
    Promise("a text that is no hash is an error, and needs a rehash") { hasher, location in
      let text = HashedPassword(encoded: Secret("correct horse battery"))
      let error = await #expect(throws: PasswordHasherError.self, sourceLocation: location) {
        try await hasher.verify(password, against: text)
      }
      if case .malformedHash = error {
      } else {
        Issue.record("\(String(describing: error)) is no malformedHash", sourceLocation: location)
      }
      #expect(hasher.needsRehash(text), sourceLocation: location)
    },
  ]

  private static let password = Secret("correct horse battery")
}
