#if !canImport(CryptoKit)
  private import CCryptography

  /// The primitives without a handle, from libcrypto 3.
  enum Backend {
    static func digest(of message: [UInt8], with hash: HashFunction) -> [UInt8] {
      var digest = [UInt8](repeating: 0, count: hash.digestSize)
      let done = unsafe EVP_Digest(message, message.count, &digest, nil, hash.function, nil)
      // SHA-2 on memory cannot fail, unless the process has none left.
      precondition(done == 1, "libcrypto refused to compute \(hash.rawValue).")
      return digest
    }

    static func equalBytes(_ first: [UInt8], _ second: [UInt8]) -> Bool {
      unsafe CRYPTO_memcmp(first, second, first.count) == 0
    }

    static func randomBytes(count: Int) throws(CryptographyError) -> [UInt8] {
      guard let size = Int32(exactly: count) else {
        throw .failed(operation: "draw \(count) random bytes at once")
      }
      var bytes = [UInt8](repeating: 0, count: count)
      guard unsafe RAND_bytes(&bytes, size) == 1 else {
        ERR_clear_error()
        throw .failed(operation: "draw random bytes")
      }
      return bytes
    }

    static func scrypt(
      _ password: [UInt8], salt: [UInt8], cost: PasswordHash.Cost, count: Int
    ) throws(CryptographyError) -> [UInt8] {
      var key = [UInt8](repeating: 0, count: count)
      // The limit was checked by `Cost`; libcrypto's own default of 32 MiB is lower than that.
      let done = unsafe password.withUnsafeBytes { password in
        unsafe EVP_PBE_scrypt(
          password.baseAddress?.assumingMemoryBound(to: CChar.self), password.count, salt,
          salt.count, UInt64(cost.iterations), UInt64(cost.blockSize), UInt64(cost.parallelism),
          UInt64(PasswordHash.Cost.memoryLimit + 1_048_576), &key, count)
      }
      guard done == 1 else {
        ERR_clear_error()
        throw .failed(operation: "compute scrypt")
      }
      return key
    }
  }

  extension HashFunction {
    /// libcrypto's own description of the function, which lives for ever.
    fileprivate var function: OpaquePointer? {
      switch self {
      case .sha256: unsafe EVP_sha256()
      case .sha384: unsafe EVP_sha384()
      case .sha512: unsafe EVP_sha512()
      }
    }
  }
#endif
