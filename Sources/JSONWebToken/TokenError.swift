public import Cryptography

/// The rule that a token, a key or a request to sign breaks.
///
/// No case carries a key, a signature or a whole token, so errors may be logged. Names and claims
/// that came with a token may appear: treat them as input.
public enum TokenError: Error, Equatable {
  /// The token is longer than the limit; both counts are in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// A compact serialisation has three parts with dots between.
  case notThreeParts(found: Int)
  /// A part is not base64url: a stray character, padding, or leftover bits that are set.
  case notBase64URL(TokenPart)
  /// A part is not JSON; the reason says where.
  case notJSON(TokenPart, reason: String)
  /// A part is JSON, but no object.
  case notAnObject(TokenPart)
  /// A member stands twice, so that two readers could see two values.
  case duplicateMember(String, TokenPart)
  /// The header has no `alg`.
  case missingAlgorithm
  /// A registered member of the header has a wrong form.
  case malformedHeader(String)
  /// The header demands an extension in `crit` that this module does not have.
  case unsupportedExtension(String)
  /// The header or a key names an algorithm that this module does not have, such as `none`.
  case unknownAlgorithm(String)
  /// The algorithm is not on the caller's list.
  case algorithmNotAllowed(Algorithm)
  /// No key of the set is for this algorithm and has this identifier.
  case noKey(Algorithm, id: String?)
  /// The signature belongs to another key or another text.
  case wrongSignature
  /// The header's `typ` is not the expected one.
  case wrongType(found: String?)
  /// A claim that must be there is missing.
  case missingClaim(String)
  /// A registered claim has a wrong form.
  case malformedClaim(String)
  /// The token's time is over.
  case expired(at: NumericDate)
  /// The token's time has not come.
  case notYetValid(before: NumericDate)
  /// The token claims to be issued in the future.
  case issuedInFuture(at: NumericDate)
  /// The token is from another issuer.
  case wrongIssuer(found: String)
  /// The token is for others, or names an audience where none was expected.
  case wrongAudience(found: [String])
  /// A member of a JSON Web Key is missing or has a wrong form.
  case malformedKey(member: String)
  /// A key is of a type or on a curve that this module does not have.
  case unsupportedKey(String)
  /// A shared secret is shorter than RFC 7518 demands; both counts are in bytes.
  case secretTooShort(bytes: Int, minimum: Int)
  /// The key is not for this algorithm, or its `alg`, `use` or `key_ops` forbids this use.
  case keyNotFor(Algorithm)
  /// The system's library refused a key or an operation.
  case cryptography(CryptographyError)
}
