/// The DER structures around P-256 keys and signatures.
///
/// JOSE speaks in plain numbers, libcrypto in DER (X.690). Each structure here has one possible
/// shape, so it is written out rather than left to a general encoder.
enum P256Structure {
  /// The order of the curve's group, most significant byte first (FIPS 186-4, D.1.2.3).
  private static let order: [UInt8] = [
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xbc, 0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
  ]

  /// Tells whether 32 bytes are a private key: a number from 1 to the order less one.
  static func isScalar(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 != 0 } && bytes.lexicographicallyPrecedes(order)
  }

  /// SubjectPublicKeyInfo of RFC 5480: id-ecPublicKey, prime256v1, then the uncompressed point.
  static func publicKey(x: [UInt8], y: [UInt8]) -> [UInt8] {
    [
      0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
      0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ] + x + y
  }

  /// ECPrivateKey of RFC 5915 without the public point, which libcrypto computes.
  static func privateKey(scalar: [UInt8]) -> [UInt8] {
    [0x30, 0x31, 0x02, 0x01, 0x01, 0x04, 0x20] + scalar
      + [0xa0, 0x0a, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07]
  }

  /// Ecdsa-Sig-Value of RFC 3279 for a signature of exactly 64 bytes.
  static func signature(raw: [UInt8]) -> [UInt8]? {
    guard raw.count == 64 else { return nil }
    let body = integer(raw.prefix(32)) + integer(raw.suffix(32))
    return [0x30, UInt8(body.count)] + body
  }

  /// The 64 bytes of r and s in an Ecdsa-Sig-Value.
  static func raw(signature der: [UInt8]) -> [UInt8]? {
    var rest = der[...]
    guard rest.popFirst() == 0x30, let size = rest.popFirst(), Int(size) == rest.count,
      let r = number(&rest), let s = number(&rest), rest.isEmpty
    else { return nil }
    return r + s
  }

  /// A positive INTEGER: without leading zeros, but with one where the sign bit would be set.
  private static func integer(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var digits = Array(bytes.drop { $0 == 0 })
    if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
    return [0x02, UInt8(digits.count)] + digits
  }

  /// Takes a positive INTEGER of at most 32 bytes off the front, padded to 32.
  private static func number(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.popFirst() == 0x02, let size = rest.popFirst(), rest.count >= Int(size) else {
      return nil
    }
    let digits = rest.prefix(Int(size)).drop { $0 == 0 }
    rest = rest.dropFirst(Int(size))
    guard digits.count <= 32 else { return nil }
    return [UInt8](repeating: 0, count: 32 - digits.count) + digits
  }
}
