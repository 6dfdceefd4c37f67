/// A verifier of signed messages in compact serialisation (RFC 7515), whatever their payload is.
public struct SignatureVerifier: Sendable {
  private let keys: JSONWebKeySet
  private let algorithms: Set<Algorithm>
  private let sizeLimit: Int
  private let memo = HeaderMemo()

  /// What a verified message holds.
  public struct Message: Sendable {
    /// The header.
    public let header: Header
    /// The signed bytes.
    public let payload: [UInt8]
  }

  /// Chooses keys and algorithms.
  ///
  /// - Parameters:
  ///   - keys: The keys to verify with.
  ///   - algorithms: The algorithms that are allowed; all others are refused. An empty set refuses
  ///     everything.
  ///   - sizeLimit: The most bytes that a token may have.
  public init(keys: JSONWebKeySet, algorithms: Set<Algorithm>, sizeLimit: Int = 16_384) {
    self.keys = keys
    self.algorithms = algorithms
    self.sizeLimit = sizeLimit
  }

  /// Verifies a message.
  ///
  /// - Parameter text: The compact serialisation, with nothing around it.
  /// - Returns: Header and payload, which may be believed now.
  /// - Throws: ``TokenError/tooLarge(bytes:limit:)``, ``TokenError/notThreeParts(found:)``,
  ///   ``TokenError/notBase64URL(_:)``, ``TokenError/notJSON(_:reason:)``,
  ///   ``TokenError/notAnObject(_:)``, ``TokenError/duplicateMember(_:_:)``,
  ///   ``TokenError/missingAlgorithm``, ``TokenError/malformedHeader(_:)``,
  ///   ``TokenError/unsupportedExtension(_:)``, ``TokenError/unknownAlgorithm(_:)``,
  ///   ``TokenError/algorithmNotAllowed(_:)``, ``TokenError/noKey(_:id:)``,
  ///   ``TokenError/wrongSignature`` or ``TokenError/cryptography(_:)``: the first that applies, in
  ///   this order.
  public func verify(_ text: String) throws(TokenError) -> Message {
    let token = try CompactToken(parsing: text, sizeLimit: sizeLimit, knowing: memo)
    let known = if let known = token.known { known } else { try known(token) }
    for key in known.keys where try key.verify(token.signature, for: token.signingInput) {
      if token.known == nil { memo.keep(known) }
      return Message(header: known.header, payload: token.payload)
    }
    throw .wrongSignature
  }

  /// Chooses the keys for a header that was not seen before.
  private func known(_ token: CompactToken) throws(TokenError) -> KnownHeader {
    let header = token.header
    guard let algorithm = Algorithm(rawValue: header.algorithmName) else {
      throw .unknownAlgorithm(header.algorithmName)
    }
    guard algorithms.contains(algorithm) else { throw .algorithmNotAllowed(algorithm) }
    let candidates = keys.candidates(for: algorithm, id: header.keyID)
    guard !candidates.isEmpty else { throw .noKey(algorithm, id: header.keyID) }
    return KnownHeader(
      header, of: token.headerText,
      keys: candidates.compactMap { $0.material.verifier(for: algorithm) })
  }
}
