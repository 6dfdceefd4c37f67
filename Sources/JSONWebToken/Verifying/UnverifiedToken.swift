/// What a token says about itself, without any proof that it is true.
///
/// For logs and debuggers, or to choose the issuer whose keys verify the token. Never decide
/// anything by it: everybody can write such a token.
public struct UnverifiedToken: Sendable {
  /// The header, as anybody may have written it.
  public let unverifiedHeader: Header
  /// The claims, as anybody may have written them.
  public let unverifiedClaims: Claims

  /// Reads a token and checks neither its signature nor its claims.
  ///
  /// - Parameters:
  ///   - token: The compact serialisation.
  ///   - sizeLimit: The most bytes that it may have.
  /// - Throws: ``TokenError/tooLarge(bytes:limit:)``, ``TokenError/notThreeParts(found:)``,
  ///   ``TokenError/notBase64URL(_:)``, ``TokenError/notJSON(_:reason:)``,
  ///   ``TokenError/notAnObject(_:)``, ``TokenError/duplicateMember(_:_:)``,
  ///   ``TokenError/missingAlgorithm``, ``TokenError/malformedHeader(_:)`` or
  ///   ``TokenError/unsupportedExtension(_:)``.
  public init(
    readingWithoutVerifying token: String, sizeLimit: Int = 16_384
  ) throws(TokenError) {
    let parts = try CompactToken(parsing: token, sizeLimit: sizeLimit)
    unverifiedHeader = parts.header
    unverifiedClaims = Claims(try TokenPart.payload.object(parts.payload))
  }
}
