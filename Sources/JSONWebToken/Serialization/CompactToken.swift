/// The three parts of a compact serialisation (RFC 7515, section 7.1), decoded but not believed.
struct CompactToken {
  let header: Header
  /// The first part as it was written.
  let headerText: ArraySlice<UInt8>
  let isHeaderKnown: Bool
  let payload: [UInt8]
  let signature: [UInt8]
  /// What the signature covers: the first two parts as they were written, with their dot.
  let signingInput: [UInt8]

  /// Decodes the parts; a header that is known already is not read again.
  init(
    parsing text: String, sizeLimit: Int, knowing memo: HeaderMemo? = nil
  ) throws(TokenError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(bytes: bytes.count, limit: sizeLimit)
    }
    var (first, last, dots) = (0, 0, 0)
    for place in bytes.indices where bytes[place] == UInt8(ascii: ".") {
      (first, last) = (last, place)
      dots += 1
    }
    guard dots == 2 else { throw .notThreeParts(found: dots + 1) }
    headerText = bytes[..<first]
    let known = memo?.header(of: headerText)
    isHeaderKnown = known != nil
    let head = known == nil ? try Self.decode(headerText, .header) : []
    payload = try Self.decode(bytes[(first + 1)..<last], .payload)
    signature = try Self.decode(bytes[(last + 1)...], .signature)
    signingInput = Array(bytes[..<last])
    header = if let known { known } else { try Header(TokenPart.header.object(head)) }
  }

  private static func decode(
    _ text: ArraySlice<UInt8>, _ part: TokenPart
  ) throws(TokenError) -> [UInt8] {
    guard let bytes = Base64URL.decode(text) else { throw .notBase64URL(part) }
    return bytes
  }
}
