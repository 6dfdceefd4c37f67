internal import Cryptography
internal import JSON

/// A key with what it may be used for (RFC 7517).
///
/// Keys come from a JSON Web Key, or are made from bytes. A description shows the kind and the
/// identifier, never the key.
public struct JSONWebKey: Sendable, CustomStringConvertible {
  /// The identifier (`kid`), with which a token names its key.
  public let id: String?
  /// The only algorithm that the key is for (`alg`), or `nil` if its kind decides.
  public let algorithm: Algorithm?
  let material: KeyMaterial
  let operations: Operations

  /// What a key may do, as `use` and `key_ops` say.
  struct Operations: OptionSet {
    let rawValue: Int
    static let sign = Operations(rawValue: 1)
    static let verify = Operations(rawValue: 2)
  }

  init(
    id: String?, algorithm: Algorithm?, material: KeyMaterial, operations: Operations
  ) throws(TokenError) {
    if let algorithm, !material.fits(algorithm) { throw .keyNotFor(algorithm) }
    self.id = id
    self.algorithm = algorithm
    self.material = material
    self.operations = material.canSign ? operations : operations.subtracting(.sign)
  }

  /// Makes a key of a shared secret.
  ///
  /// - Parameters:
  ///   - secret: Random bytes, at least as many as the algorithm's hash has: 32, 48 or 64.
  ///   - algorithm: `hs256`, `hs384` or `hs512`.
  ///   - id: The identifier.
  /// - Throws: ``TokenError/secretTooShort(bytes:minimum:)``, ``TokenError/keyNotFor(_:)`` for
  ///   another algorithm, or ``TokenError/cryptography(_:)`` when the library refuses.
  public init(
    secret: [UInt8], for algorithm: Algorithm, id: String? = nil
  ) throws(TokenError) {
    guard algorithm.hmacHash != nil else { throw .keyNotFor(algorithm) }
    try self.init(
      id: id, algorithm: algorithm, material: .init(secret: secret, for: algorithm),
      operations: [.sign, .verify])
  }

  /// Tells whether the key may do something with an algorithm.
  func allows(_ operation: Operations, with algorithm: Algorithm) -> Bool {
    operations.contains(operation) && material.fits(algorithm)
      && self.algorithm.map { $0 == algorithm } ?? true
  }

  /// The kind of the key and its identifier.
  public var description: String {
    "\(material.kind) key" + (id.map { " \($0)" } ?? "")
  }
}
