/// The key derivation of RFC 7914 on top of a given HMAC-SHA-256.
///
/// Only systems whose library has no scrypt use it; a test compares it with libcrypto.
package enum Scrypt {
  /// Computes a pseudorandom function of a key and a message.
  package typealias MAC = (_ key: [UInt8], _ message: [UInt8]) throws -> [UInt8]

  /// Derives a key from a password.
  ///
  /// - Parameters:
  ///   - password: The secret.
  ///   - salt: What makes equal passwords differ.
  ///   - cost: The parameters N, r and p.
  ///   - count: The length of the result in bytes.
  ///   - mac: HMAC-SHA-256.
  /// - Returns: The derived key.
  /// - Throws: Whatever the given function throws.
  package static func derive(
    _ password: [UInt8], salt: [UInt8], cost: PasswordHash.Cost, count: Int, mac: MAC
  ) rethrows -> [UInt8] {
    let blockWords = 32 * cost.blockSize
    let bytes = try pbkdf2(password, salt, count: 4 * blockWords * cost.parallelism, mac)
    var words = (0..<bytes.count / 4).map { word in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[4 * word + $1]) << (8 * $1) }
    }
    for lane in 0..<cost.parallelism {
      let range = lane * blockWords..<(lane + 1) * blockWords
      words.replaceSubrange(range, with: mix(Array(words[range]), iterations: cost.iterations))
    }
    let mixed = words.flatMap { word in (0..<4).map { UInt8(word >> (8 * $0) & 255) } }
    return try pbkdf2(password, mixed, count: count, mac)
  }

  /// PBKDF2 of RFC 8018 with one iteration, which is all that scrypt uses.
  private static func pbkdf2(
    _ password: [UInt8], _ salt: [UInt8], count: Int, _ mac: MAC
  ) rethrows -> [UInt8] {
    var key: [UInt8] = []
    var block = UInt32(1)
    while key.count < count {
      key += try mac(password, salt + [24, 16, 8, 0].map { UInt8(block >> $0 & 255) })
      block += 1
    }
    return Array(key.prefix(count))
  }

  /// scryptROMix: fills the memory, then reads it in an order that depends on its content.
  private static func mix(_ block: [UInt32], iterations: Int) -> [UInt32] {
    var block = block
    var memory: [[UInt32]] = []
    memory.reserveCapacity(iterations)
    for _ in 0..<iterations {
      memory.append(block)
      block = mixBlock(block)
    }
    for _ in 0..<iterations {
      let pick = Int(block[block.count - 16]) & (iterations - 1)
      for index in block.indices { block[index] ^= memory[pick][index] }
      block = mixBlock(block)
    }
    return block
  }

  /// scryptBlockMix: the even results come first, then the odd ones.
  private static func mixBlock(_ block: [UInt32]) -> [UInt32] {
    var state = Array(block.suffix(16))
    var halves: ([UInt32], [UInt32]) = ([], [])
    for chunk in 0..<block.count / 16 {
      for index in 0..<16 { state[index] ^= block[16 * chunk + index] }
      salsa(&state)
      if chunk.isMultiple(of: 2) { halves.0 += state } else { halves.1 += state }
    }
    return halves.0 + halves.1
  }

  /// The core of Salsa20/8: four double rounds over a square of 16 words.
  private static func salsa(_ state: inout [UInt32]) {
    var x = state
    for _ in 0..<4 {
      for line in 0..<4 { quarter(&x, line * 5, 4) }
      for line in 0..<4 { quarter(&x, line * 5, 1) }
    }
    for index in 0..<16 { state[index] &+= x[index] }
  }

  /// One quarter round on the column (stride 4) or row (stride 1) that starts on the diagonal.
  private static func quarter(_ x: inout [UInt32], _ start: Int, _ stride: Int) {
    let places = (0..<4).map { step in
      stride == 4 ? (start + 4 * step) % 16 : start / 4 * 4 + (start + step) % 4
    }
    for (step, rotation) in [7, 9, 13, 18].enumerated() {
      let sum = x[places[step % 4]] &+ x[places[(step + 3) % 4]]
      x[places[(step + 1) % 4]] ^= sum << UInt32(rotation) | sum >> UInt32(32 - rotation)
    }
  }
}
