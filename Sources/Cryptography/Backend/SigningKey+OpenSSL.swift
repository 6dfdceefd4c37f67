#if !canImport(CryptoKit)
  private import CCryptography

  /// An `EVP_PKEY`, owned: freed when the value goes away.
  ///
  /// libcrypto lets threads share a key that nobody changes, and nothing here changes one after
  /// it was made. Each signature has a context of its own.
  @safe struct SigningKey: ~Copyable, Sendable {
    // NB: C pointers are never Sendable; libcrypto's threads page (openssl-threads(7)) allows
    // concurrent use of an immutable EVP_PKEY.
    private nonisolated(unsafe) let key: OpaquePointer
    private let digest: Digest

    /// What hashes the message: Ed25519 does it itself.
    private enum Digest { case none, sha256 }

    /// Reads an Ed25519 private key from its seed of 32 bytes.
    init?(ed25519Seed seed: [UInt8]) {
      unsafe self.init(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count), .none)
    }

    /// Reads an Ed25519 public key from its 32 bytes.
    init?(ed25519Point point: [UInt8]) {
      unsafe self.init(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, point, point.count), .none)
    }

    /// Reads a P-256 private key from its SEC 1 structure.
    init?(p256PrivateKey der: [UInt8]) {
      let key = unsafe der.withUnsafeBufferPointer { der in
        var start = der.baseAddress
        return unsafe d2i_PrivateKey(EVP_PKEY_EC, nil, &start, der.count)
      }
      unsafe self.init(key, .sha256)
    }

    /// Reads a P-256 public key from its X.509 structure; libcrypto checks that the point is on the curve.
    init?(p256PublicKey der: [UInt8]) {
      let key = unsafe der.withUnsafeBufferPointer { der in
        var start = der.baseAddress
        return unsafe d2i_PUBKEY(nil, &start, der.count)
      }
      unsafe self.init(key, .sha256)
    }

    private init?(_ key: OpaquePointer?, _ digest: Digest) {
      guard let key = unsafe key else {
        ERR_clear_error()
        return nil
      }
      unsafe self.key = key
      self.digest = digest
    }

    deinit { unsafe EVP_PKEY_free(key) }

    /// The public half as an X.509 SubjectPublicKeyInfo, or nothing if libcrypto refuses.
    func publicKeyStructure() -> [UInt8] {
      let count = unsafe i2d_PUBKEY(key, nil)
      guard count > 0 else { return [] }
      var bytes = [UInt8](repeating: 0, count: Int(count))
      let written = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
        var start = buffer.baseAddress
        return unsafe i2d_PUBKEY(key, &start)
      }
      return written == count ? bytes : []
    }

    /// Signs a message: 64 bytes for Ed25519, a DER structure for ECDSA.
    func sign(_ message: [UInt8]) throws(CryptographyError) -> [UInt8] {
      let context = unsafe EVP_MD_CTX_new()
      defer { unsafe EVP_MD_CTX_free(context) }
      var signature = [UInt8](repeating: 0, count: 80)
      var size = signature.count
      guard unsafe EVP_DigestSignInit(context, nil, function, nil, key) == 1,
        unsafe EVP_DigestSign(context, &signature, &size, message, message.count) == 1
      else {
        ERR_clear_error()
        throw .failed(operation: "sign")
      }
      return Array(signature.prefix(size))
    }

    /// Tells whether a signature, in the form that ``sign(_:)`` makes, belongs to a message.
    func verify(_ signature: [UInt8], for message: [UInt8]) -> Bool {
      let context = unsafe EVP_MD_CTX_new()
      defer { unsafe EVP_MD_CTX_free(context) }
      let valid =
        unsafe EVP_DigestVerifyInit(context, nil, function, nil, key) == 1
        && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
      // A refusal leaves its reason in the thread's error queue, where nobody would read it.
      if !valid { ERR_clear_error() }
      return valid
    }

    private var function: OpaquePointer? {
      switch digest {
      case .none: nil
      case .sha256: unsafe EVP_sha256()
      }
    }
  }
#endif
