#if canImport(CryptoKit)
  private import CryptoKit

  // Untried: written for Apple platforms, where nobody has built or run it yet.

  /// A key of CryptoKit, fed with the same structures as libcrypto.
  struct SigningKey: ~Copyable, Sendable {
    private enum Key: Sendable {
      case ed25519Private(Curve25519.Signing.PrivateKey)
      case ed25519Public(Curve25519.Signing.PublicKey)
      case p256Private(P256.Signing.PrivateKey)
      case p256Public(P256.Signing.PublicKey)
    }

    private let key: Key

    init?(ed25519Seed seed: [UInt8]) {
      guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
        return nil
      }
      self.key = .ed25519Private(key)
    }

    init?(ed25519Point point: [UInt8]) {
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: point) else {
        return nil
      }
      self.key = .ed25519Public(key)
    }

    /// The scalar stands at bytes 7 to 38 of the structure.
    init?(p256PrivateKey der: [UInt8]) {
      guard let key = try? P256.Signing.PrivateKey(rawRepresentation: der[7..<39]) else {
        return nil
      }
      self.key = .p256Private(key)
    }

    init?(p256PublicKey der: [UInt8]) {
      guard let key = try? P256.Signing.PublicKey(x963Representation: der.suffix(65)) else {
        return nil
      }
      self.key = .p256Public(key)
    }

    /// What ends like the structure that libcrypto writes: callers read the point at its end.
    func publicKeyStructure() -> [UInt8] {
      switch key {
      case .ed25519Private(let key): Array(key.publicKey.rawRepresentation)
      case .ed25519Public(let key): Array(key.rawRepresentation)
      case .p256Private(let key): Array(key.publicKey.x963Representation)
      case .p256Public(let key): Array(key.x963Representation)
      }
    }

    func sign(_ message: [UInt8]) throws(CryptographyError) -> [UInt8] {
      do {
        switch key {
        case .ed25519Private(let key): return Array(try key.signature(for: message))
        case .p256Private(let key):
          return Array(try key.signature(for: message).derRepresentation)
        case .ed25519Public, .p256Public: throw CryptographyError.failed(operation: "sign")
        }
      } catch {
        throw .failed(operation: "sign")
      }
    }

    func verify(_ signature: [UInt8], for message: [UInt8]) -> Bool {
      switch key {
      case .ed25519Public(let key): return key.isValidSignature(signature, for: message)
      case .p256Public(let key):
        guard let signature = try? P256.Signing.ECDSASignature(derRepresentation: signature)
        else { return false }
        return key.isValidSignature(signature, for: message)
      case .ed25519Private, .p256Private: return false
      }
    }
  }
#endif
