public import Cryptography

extension JSONWebKey {
  /// Makes a key of a P-256 private key, for signing and verifying.
  ///
  /// - Parameters:
  ///   - key: The private key.
  ///   - id: The identifier.
  public init(_ key: P256PrivateKey, id: String? = nil) {
    self.init(.p256(key.publicKey, key), id, [.sign, .verify])
  }

  /// Makes a key of a P-256 public key, for verifying.
  ///
  /// - Parameters:
  ///   - key: The public key.
  ///   - id: The identifier.
  public init(_ key: P256PublicKey, id: String? = nil) {
    self.init(.p256(key, nil), id, .verify)
  }

  /// Makes a key of an Ed25519 private key, for signing and verifying.
  ///
  /// - Parameters:
  ///   - key: The private key.
  ///   - id: The identifier.
  public init(_ key: Ed25519PrivateKey, id: String? = nil) {
    self.init(.ed25519(key.publicKey, key), id, [.sign, .verify])
  }

  /// Makes a key of an Ed25519 public key, for verifying.
  ///
  /// - Parameters:
  ///   - key: The public key.
  ///   - id: The identifier.
  public init(_ key: Ed25519PublicKey, id: String? = nil) {
    self.init(.ed25519(key, nil), id, .verify)
  }

  private init(_ material: KeyMaterial, _ id: String?, _ operations: Operations) {
    self.id = id
    self.material = material
    self.operations = operations
    algorithm = nil
  }
}
