internal import Synchronization

/// The header that was verified last: the tokens of an issuer mostly begin with the same bytes.
///
/// The same text has the same header, so that reading it again would find nothing else.
final class HeaderMemo: Sendable {
  private let last = Mutex<(text: [UInt8], header: Header)?>(nil)

  /// The header of a text in Base64URL, where it is the one that is known.
  func header(of text: ArraySlice<UInt8>) -> Header? {
    last.withLock { last in
      guard let last, last.text[...] == text else { return nil }
      return last.header
    }
  }

  /// Keeps a header for the next token.
  func keep(_ header: Header, of text: ArraySlice<UInt8>) {
    last.withLock { $0 = (Array(text), header) }
  }
}
