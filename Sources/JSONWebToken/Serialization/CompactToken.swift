/// The three parts of a compact serialisation (RFC 7515, section 7.1), decoded but not believed.
struct CompactToken {
  let header: Header
  /// What a verifier knows of the header, where it has seen the same bytes before.
  let known: KnownHeader?
  let payload: [UInt8]
  let signature: [UInt8]
  private let bytes: [UInt8]
  private let dots: Dots

  /// The first part as it was written.
  var headerText: ArraySlice<UInt8> { bytes[..<dots.first] }
  /// What the signature covers: the first two parts as they were written, with their dot.
  var signingInput: ArraySlice<UInt8> { bytes[..<dots.last] }

  /// Decodes the parts; a header that is known already is not read again.
  init(
    parsing text: String, sizeLimit: Int, knowing memo: HeaderMemo? = nil
  ) throws(TokenError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(bytes: bytes.count, limit: sizeLimit)
    }
    let dots = Dots(bytes.span)
    guard dots.count == 2 else { throw .notThreeParts(found: dots.count + 1) }
    self.bytes = bytes
    self.dots = dots
    known = memo?.header(of: bytes[..<dots.first])
    let head = known == nil ? try Self.decode(bytes[..<dots.first], .header) : []
    payload = try Self.decode(bytes[(dots.first + 1)..<dots.last], .payload)
    signature = try Self.decode(bytes[(dots.last + 1)...], .signature)
    header = if let known { known.header } else { try Header(TokenPart.header.object(head)) }
  }

  private static func decode(
    _ text: ArraySlice<UInt8>, _ part: TokenPart
  ) throws(TokenError) -> [UInt8] {
    guard let bytes = Base64URL.decode(text) else { throw .notBase64URL(part) }
    return bytes
  }
}
