internal import Cryptography
public import JSON

extension JSONWebKey {
  /// Reads a JSON Web Key: `oct`, `EC` on P-256, or `OKP` on Ed25519.
  ///
  /// A private key is checked against the public one that stands beside it.
  ///
  /// - Parameter object: The key's members. Parse them with a parser that refuses duplicates.
  /// - Throws: ``TokenError/malformedKey(member:)`` for a missing or malformed member,
  ///   ``TokenError/unsupportedKey(_:)`` for another `kty` or `crv`,
  ///   ``TokenError/unknownAlgorithm(_:)`` for another `alg`, ``TokenError/keyNotFor(_:)`` for an
  ///   `alg` that does not fit the kind, ``TokenError/secretTooShort(bytes:minimum:)``, or
  ///   ``TokenError/cryptography(_:)`` for bytes that are no key.
  public init(_ object: JSONObject) throws(TokenError) {
    let members = KeyMembers(object)
    var algorithm: Algorithm?
    if let name = try members.optionalText("alg") {
      guard let known = Algorithm(rawValue: name) else { throw .unknownAlgorithm(name) }
      algorithm = known
    }
    let material: KeyMaterial
    switch try members.text("kty") {
    case "oct":
      if let algorithm, algorithm.hmacHash == nil { throw .keyNotFor(algorithm) }
      material = try KeyMaterial(secret: members.bytes("k"), for: algorithm)
    case "EC": material = try Self.p256(members)
    case "OKP": material = try Self.ed25519(members)
    case let other: throw .unsupportedKey(other)
    }
    try self.init(
      id: members.optionalText("kid"), algorithm: algorithm, material: material,
      operations: members.operations())
  }

  private static func p256(_ members: KeyMembers) throws(TokenError) -> KeyMaterial {
    let curve = try members.text("crv")
    guard curve == "P-256" else { throw .unsupportedKey(curve) }
    let (x, y) = (try members.bytes("x"), try members.bytes("y"))
    let d = try members.optionalBytes("d")
    do throws(CryptographyError) {
      let publicKey = try P256PublicKey(x: x, y: y)
      guard let d else { return .p256(publicKey, nil) }
      let privateKey = try P256PrivateKey(scalar: d)
      if privateKey.publicKey.x == x, privateKey.publicKey.y == y {
        return .p256(publicKey, privateKey)
      }
    } catch {
      throw .cryptography(error)
    }
    throw .malformedKey(member: "d")
  }

  private static func ed25519(_ members: KeyMembers) throws(TokenError) -> KeyMaterial {
    let curve = try members.text("crv")
    guard curve == "Ed25519" else { throw .unsupportedKey(curve) }
    let x = try members.bytes("x")
    let d = try members.optionalBytes("d")
    do throws(CryptographyError) {
      let publicKey = try Ed25519PublicKey(x)
      guard let d else { return .ed25519(publicKey, nil) }
      let privateKey = try Ed25519PrivateKey(seed: d)
      if privateKey.publicKey.bytes == x { return .ed25519(publicKey, privateKey) }
    } catch {
      throw .cryptography(error)
    }
    throw .malformedKey(member: "d")
  }
}
