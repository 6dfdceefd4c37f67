internal import Synchronization

/// The header that was verified last: the tokens of an issuer mostly begin with the same bytes.
///
/// The same text has the same header, and a verifier never changes its keys and algorithms, so that
/// reading it again would find nothing else.
final class HeaderMemo: Sendable {
  private let last = Mutex<KnownHeader?>(nil)

  /// What is known of a text in Base64URL, where it is the one that was kept.
  func header(of text: ArraySlice<UInt8>) -> KnownHeader? {
    guard let last = last.withLock({ $0 }), last.stands(as: text) else { return nil }
    return last
  }

  /// Keeps a header for the next token.
  func keep(_ header: KnownHeader) {
    last.withLock { $0 = header }
  }
}
