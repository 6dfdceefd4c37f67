import Cryptography
import Foundation
import JSONWebToken

/// The door of the reading room, which opens for a valid pass: a signed token (RFC 7519).
public struct ReadingRoomDoor: Sendable {
  /// A key that passes are checked with.
  public enum Key: Sendable {
    /// A secret that the door shares with whoever makes the passes: HS256.
    case shared([UInt8])
    /// The public half of a pair; the private half makes the passes: EdDSA.
    case published(Ed25519PublicKey)
  }

  /// The reason why the door stays shut.
  public enum Refusal: Error, Equatable {
    /// The text is no token at all.
    case noToken
    /// The pass names a key that the door does not have, or none.
    case unknownKey(String?)
    /// The algorithm that the pass names does not belong to the key that it names.
    case wrongAlgorithm(String)
    /// The signature does not belong to this pass and its key.
    case wrongSignature
    /// A claim that is needed is missing or has a wrong form.
    case unusableClaim(String)
    /// The pass was good until this moment.
    case expired(at: NumericDate)
    /// The pass is good from this moment on.
    case notYetValid(before: NumericDate)
    /// The pass is for these rooms.
    case otherAudience([String])
  }

  private let keys: [String: Key]
  private let room: String

  /// Makes the door of a room; `keys` are the ones that it trusts, by their identifiers.
  public init(room: String, keys: [String: Key]) {
    self.room = room
    self.keys = keys
  }

  /// Opens for a pass.
  ///
  /// - Returns: The reader that the pass is about.
  /// - Throws: The `Refusal`. What is wrong with a claim is told only of a pass whose signature is right.
  public func open(for pass: String, at now: NumericDate) throws(Refusal) -> String {
    guard let token = try? UnverifiedToken(readingWithoutVerifying: pass) else { throw .noToken }
    let header = token.unverifiedHeader
    guard let id = header.keyID, let key = keys[id] else { throw .unknownKey(header.keyID) }
    try checkSignature(of: pass, header.algorithmName, key)
    let claims = token.unverifiedClaims
    try checkTimes(claims, now)
    try checkAudience(claims)
    guard let reader = claims.subject else { throw .unusableClaim("sub") }
    return reader
  }

  /// The key decides which algorithm is right; the pass may only say the same.
  private func checkSignature(
    of pass: String, _ algorithm: String, _ key: Key
  ) throws(Refusal) {
    let (text, signature) = cut(pass)
    let isRight: Bool
    switch (algorithm, key) {
    case ("HS256", .shared(let secret)):
      isRight = isCode(signature, for: text, secret)
    case ("EdDSA", .published(let key)):
      isRight = key.isValid(signature, for: text)
    default:
      throw .wrongAlgorithm(algorithm)
    }
    guard isRight else { throw .wrongSignature }
  }

  private func isCode(_ signature: [UInt8], for text: [UInt8], _ secret: [UInt8]) -> Bool {
    guard let key = try? HMACKey(secret, hash: .sha256) else { return false }
    guard let code = try? key.authenticationCode(for: text) else { return false }
    return constantTimeEqual(code, signature)
  }

  private func checkTimes(_ claims: Claims, _ now: NumericDate) throws(Refusal) {
    guard let end = claims.expirationTime else { throw .unusableClaim("exp") }
    guard now < end else { throw .expired(at: end) }
    if claims["nbf"] == nil { return }
    guard let start = claims.notBefore else { throw .unusableClaim("nbf") }
    guard start <= now else { throw .notYetValid(before: start) }
  }

  private func checkAudience(_ claims: Claims) throws(Refusal) {
    guard let rooms = claims.audience else { throw .unusableClaim("aud") }
    guard rooms.contains(room) else { throw .otherAudience(rooms) }
  }

  /// The bytes that are signed, up to the last dot, and the signature behind it.
  private func cut(_ pass: String) -> (text: [UInt8], signature: [UInt8]) {
    let parts = pass.split(separator: ".", omittingEmptySubsequences: false)
    let last = parts[2].replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - last.count % 4) % 4)
    let signature = Data(base64Encoded: last + padding) ?? Data()
    return (Array("\(parts[0]).\(parts[1])".utf8), Array(signature))
  }
}
