/// A message that is safe to send: an envelope and the octets of header and body.
///
/// ```swift
/// let submission = try SMTPSubmission(
///   envelope: envelope, content: Array("Subject: Tea\r\n\r\nAt four.\r\n".utf8))
/// ```
public struct SMTPSubmission: Hashable, Sendable {
  /// Who sends, and who receives.
  public let envelope: SMTPEnvelope
  /// The header and the body, with CR LF at the end of every line but perhaps the last.
  public let content: [UInt8]
  /// Says whether the content holds octets beyond ASCII, which needs 8BITMIME.
  public let isEightBit: Bool
  /// Says whether envelope or header hold text beyond ASCII, which needs SMTPUTF8.
  public let needsUTF8: Bool

  /// Checks an envelope and a content.
  ///
  /// - Throws: `SMTPSubmissionError.noRecipients`, `.bareLineBreak` or `.lineTooLong`.
  public init(envelope: SMTPEnvelope, content: [UInt8]) throws(SMTPSubmissionError) {
    guard !envelope.recipients.isEmpty else { throw .noRecipients }
    var lineStart = 0
    for (index, octet) in content.enumerated() {
      let follows = index > 0 && content[index - 1] == Octet.carriageReturn
      guard follows == (octet == Octet.lineFeed) else { throw .bareLineBreak(offset: index) }
      if octet == Octet.lineFeed { lineStart = index + 1 }
      let length = index + 1 - lineStart
      guard length <= 998 || octet == Octet.carriageReturn && length == 999 else {
        throw .lineTooLong(offset: lineStart)
      }
    }
    if content.last == Octet.carriageReturn { throw .bareLineBreak(offset: content.count) }
    self.envelope = envelope
    self.content = content
    isEightBit = content.contains { $0 > 0x7f }
    needsUTF8 = envelope.needsUTF8 || isEightBit && Self.hasEightBitHeader(content)
  }

  /// The octets as SIZE counts them: with the last line end, without doubled dots (RFC 1870).
  var size: Int {
    content.count + (content.isEmpty || content.last == Octet.lineFeed ? 0 : 2)
  }

  /// The header ends at the first empty line.
  private static func hasEightBitHeader(_ content: [UInt8]) -> Bool {
    for line in content.split(separator: Octet.lineFeed, omittingEmptySubsequences: false) {
      if line.isEmpty || line.first == Octet.carriageReturn { return false }
      if line.contains(where: { $0 > 0x7f }) { return true }
    }
    return false
  }
}

/// The reason why a message is not safe to send.
public enum SMTPSubmissionError: Error, Equatable, Sendable {
  /// The envelope names nobody.
  case noRecipients
  /// CR or LF stands alone, with which a second message can be smuggled in (CVE-2023-51764).
  case bareLineBreak(offset: Int)
  /// A line has more than 998 octets before its CR LF (RFC 5322, 2.1.1).
  case lineTooLong(offset: Int)
}

extension SMTPSubmissionError: CustomStringConvertible {
  /// What was wrong, and where.
  public var description: String {
    switch self {
    case .noRecipients: "The envelope has no recipient. Name at least one."
    case .bareLineBreak(let offset):
      "A CR or LF stands alone before octet \(offset) of the content. End lines in CR LF."
    case .lineTooLong(let offset):
      "The line at octet \(offset) of the content has more than 998 octets. Break or encode it."
    }
  }
}
