/// The three parts of a compact serialisation (RFC 7515, section 7.1), decoded but not believed.
struct CompactToken {
  let header: Header
  let payload: [UInt8]
  let signature: [UInt8]
  /// What the signature covers: the first two parts as they were written, with their dot.
  let signingInput: [UInt8]

  init(parsing text: String, sizeLimit: Int) throws(TokenError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(bytes: bytes.count, limit: sizeLimit)
    }
    let dots = bytes.indices.filter { bytes[$0] == UInt8(ascii: ".") }
    guard dots.count == 2 else { throw .notThreeParts(found: dots.count + 1) }
    let head = try Self.decode(bytes[..<dots[0]], .header)
    payload = try Self.decode(bytes[(dots[0] + 1)..<dots[1]], .payload)
    signature = try Self.decode(bytes[(dots[1] + 1)...], .signature)
    signingInput = Array(bytes[..<dots[1]])
    header = try Header(TokenPart.header.object(head))
  }

  private static func decode(
    _ text: ArraySlice<UInt8>, _ part: TokenPart
  ) throws(TokenError) -> [UInt8] {
    guard let bytes = Base64URL.decode(text) else { throw .notBase64URL(part) }
    return bytes
  }
}
