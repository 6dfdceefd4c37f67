/// A stored password that can be checked but not read back: scrypt of RFC 7914.
///
/// ```swift
/// let stored = try PasswordHash(of: "correct horse", cost: .interactive).encoded
/// let hash = try PasswordHash(encoded: stored)
/// try hash.matches("correct horse")       // true
/// hash.needsRehash(for: .interactive)     // false
/// ```
///
/// The text says how it was made, in the PHC string format, so that the cost can rise over the
/// years while old hashes still verify: `$scrypt$ln=15,r=8,p=3$salt$key`. Salt and key are base64
/// without padding.
///
/// A password is taken as the UTF-8 that was typed, without Unicode normalisation. Computing takes
/// tens of milliseconds on purpose and blocks its thread: keep it off the cooperative pool.
public struct PasswordHash: Sendable, Equatable {
  /// The work that the hash takes.
  public let cost: Cost
  private let salt: [UInt8]
  private let key: [UInt8]

  private static let saltSize = 16
  private static let keySize = 32

  /// Hashes a new password with a random salt.
  ///
  /// - Parameters:
  ///   - password: The text as it was typed; an empty one is hashed like any other.
  ///   - cost: The work to spend.
  /// - Throws: ``CryptographyError/failed(operation:)`` when there are no random bytes or not
  ///   enough memory.
  public init(of password: String, cost: Cost = .interactive) throws(CryptographyError) {
    try self.init(of: password, salt: randomBytes(count: Self.saltSize), cost: cost)
  }

  /// Hashes a password with a given salt, as a test with known answers needs it.
  ///
  /// - Throws: ``CryptographyError/failed(operation:)`` when there is not enough memory.
  package init(of password: String, salt: [UInt8], cost: Cost) throws(CryptographyError) {
    self.cost = cost
    self.salt = salt
    key = try Backend.scrypt(Array(password.utf8), salt: salt, cost: cost, count: Self.keySize)
  }

  /// Puts together what a stored text holds.
  package init(cost: Cost, salt: [UInt8], key: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// Tells whether a password is the one that was hashed, comparing in constant time.
  ///
  /// - Parameter password: The text as it was typed.
  /// - Returns: `true` when it is the same, byte for byte.
  /// - Throws: ``CryptographyError/failed(operation:)`` when there is not enough memory.
  public func matches(_ password: String) throws(CryptographyError) -> Bool {
    let other = try Backend.scrypt(
      Array(password.utf8), salt: salt, cost: cost, count: key.count)
    return constantTimeEqual(key, other)
  }

  /// Tells whether the password should be hashed again at the next sign-in.
  ///
  /// - Parameter wanted: The cost that new hashes get.
  /// - Returns: `true` when this hash was made with any other parameters, or with a shorter salt or key.
  public func needsRehash(for wanted: Cost) -> Bool {
    cost != wanted || salt.count < Self.saltSize || key.count < Self.keySize
  }

  /// The text to store: cost, salt and key in the PHC string format.
  public var encoded: String {
    "$scrypt$ln=\(cost.logIterations),r=\(cost.blockSize),p=\(cost.parallelism)"
      + "$\(Base64.encode(salt))$\(Base64.encode(key))"
  }
}

extension PasswordHash: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The algorithm and its cost, without salt and key.
  public var description: String { "scrypt hash, \(cost)" }
  /// The same as `description`.
  public var debugDescription: String { description }
  /// The cost, without salt and key.
  public var customMirror: Mirror { Mirror(self, children: ["cost": cost]) }
}
