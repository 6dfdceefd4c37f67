/// A header with what one verifier makes of it: the keys that may have signed the message.
final class KnownHeader: Sendable {
  let header: Header
  let keys: [VerifyingKey]
  private let text: [UInt8]

  /// Takes a header, the text in Base64URL that it was read from, and the keys that are tried.
  init(_ header: Header, of text: ArraySlice<UInt8>, keys: [VerifyingKey]) {
    self.header = header
    self.text = Array(text)
    self.keys = keys
  }

  /// Tells whether the header was written with exactly these bytes.
  func stands(as other: ArraySlice<UInt8>) -> Bool {
    let text = text
    let known = text.span
    let other = other.span
    guard known.count == other.count else { return false }
    var difference: UInt8 = 0
    for place in known.indices { difference |= known[place] ^ other[place] }
    return difference == 0
  }
}
