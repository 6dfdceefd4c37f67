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
      var code = [UInt8](repeating: 0, count: digestSize)
      let done = handle.withLock { handle in handle.compute(message, into: &code) }
      guard done else {
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

      /// Computes the code of a message into an array that has its length.
      func compute(_ message: [UInt8], into code: inout [UInt8]) -> Bool {
        var size = 0
        return unsafe EVP_MAC_init(context, nil, 0, nil) == 1
          && EVP_MAC_update(context, message, message.count) == 1
          && EVP_MAC_final(context, &code, &size, code.count) == 1 && size == code.count
      }

      deinit { unsafe EVP_MAC_CTX_free(context) }
    }
  }
#endif
