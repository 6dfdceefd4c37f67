#if !canImport(CryptoKit)
  private import CCryptography
  private import Synchronization

  /// A prepared HMAC computation that threads use in turns.
  final class MACContext: Sendable {
    private let handle: Mutex<Handle>
    private let digestSize: Int

    init(key: [UInt8], hash: HashFunction) throws(CryptographyError) {
      handle = Mutex(try Handle(key: key, hash: hash))
      digestSize = hash.digestSize
    }

    func code(for message: [UInt8]) throws(CryptographyError) -> [UInt8] {
      let code = try compute(message.span)
      return (0..<digestSize).map { code[$0] }
    }

    /// Compares in constant time with a code that never leaves the stack.
    func isValid(
      _ code: [UInt8], for message: Span<UInt8>
    ) throws(CryptographyError) -> Bool {
      guard code.count == digestSize else { return false }
      let expected = try compute(message)
      return unsafe expected.span.withUnsafeBufferPointer { expected in
        unsafe CRYPTO_memcmp(expected.baseAddress, code, digestSize) == 0
      }
    }

    /// The code at the beginning of room for the longest one.
    private func compute(
      _ message: Span<UInt8>
    ) throws(CryptographyError) -> InlineArray<64, UInt8> {
      var code = InlineArray<64, UInt8>(repeating: 0)
      let size = handle.withLock { handle in handle.compute(message, into: &code) }
      guard size == digestSize else {
        ERR_clear_error()
        throw .failed(operation: "compute an HMAC")
      }
      return code
    }

    /// An `EVP_MAC_CTX`; initialising it without a key starts anew with the key it has.
    @safe private struct Handle: ~Copyable {
      private let context: OpaquePointer

      init(key: [UInt8], hash: HashFunction) throws(CryptographyError) {
        guard let mac = unsafe EVP_MAC_fetch(nil, "HMAC", nil) else {
          throw .failed(operation: "find HMAC")
        }
        // The context keeps its own reference to the algorithm.
        defer { unsafe EVP_MAC_free(mac) }
        guard let context = unsafe EVP_MAC_CTX_new(mac) else {
          throw .failed(operation: "prepare HMAC")
        }
        guard unsafe redgreen_hmac_init(context, key, key.count, hash.rawValue) == 1 else {
          unsafe EVP_MAC_CTX_free(context)
          ERR_clear_error()
          throw .failed(operation: "prepare HMAC-\(hash.rawValue)")
        }
        unsafe self.context = context
      }

      /// Computes the code of a message and gives its size, or `nil` where libcrypto refuses.
      func compute(_ message: Span<UInt8>, into code: inout InlineArray<64, UInt8>) -> Int? {
        var size = 0
        let context = unsafe context
        let isUpdated = unsafe message.withUnsafeBufferPointer { message in
          unsafe EVP_MAC_init(context, nil, 0, nil) == 1
            && EVP_MAC_update(context, message.baseAddress, message.count) == 1
        }
        guard isUpdated else { return nil }
        var room = code.mutableSpan
        let isDone = unsafe room.withUnsafeMutableBufferPointer { code in
          unsafe EVP_MAC_final(context, code.baseAddress, &size, code.count) == 1
        }
        return isDone ? size : nil
      }

      deinit { unsafe EVP_MAC_CTX_free(context) }
    }
  }
#endif
