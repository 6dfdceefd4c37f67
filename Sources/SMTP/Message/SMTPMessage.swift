public import Ports

/// A mail as the octets of RFC 5322: header, empty line and body, all of them 7-bit.
///
/// Text beyond ASCII is encoded (RFC 2047, RFC 2045), so that every server takes the message. Each
/// line of the body ends in CR LF, whatever its line ends were before. Who calls it says when and
/// under which identifier, so that the same mail always gives the same octets.
///
/// ```swift
/// let message = try SMTPMessage(
///   mail, date: Moment(year: 2026, month: 3, day: 1), id: SMTPMessageID("7@shop.example.com"))
/// client.submit(try message.submission())
/// ```
public struct SMTPMessage: Hashable, Sendable {
  /// The header, the empty line and the body.
  public let octets: [UInt8]
  /// The sender and the recipient of the mail.
  public let envelope: SMTPEnvelope

  /// Writes a mail.
  ///
  /// No value can add a header: `Mail`, its addresses and `SMTPMessageID` refuse line breaks.
  ///
  /// - Parameters:
  ///   - mail: What is sent.
  ///   - date: The Date header, from year 1900 to 9999.
  ///   - id: The Message-ID header.
  /// - Throws: `SMTPMessageError.dateOutOfRange`.
  public init(_ mail: Mail, date: Moment, id: SMTPMessageID) throws(SMTPMessageError) {
    guard let dateText = MessageDate.text(date) else { throw .dateOutOfRange(date) }
    let body = Self.normalized(mail.body)
    let encoding = TransferEncoding(for: body)
    let header =
      "Date: \(dateText)\r\nMessage-ID: <\(id)>\r\nFrom: \(mail.from)\r\nTo: \(mail.to)\r\n"
      + HeaderField.unstructured("Subject", mail.subject)
      + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
      + "Content-Transfer-Encoding: \(encoding.rawValue)\r\n\r\n"
    octets = Array(header.utf8) + encoding.encode(body)
    envelope = SMTPEnvelope(
      sender: SMTPMailbox(mail.from), recipients: [SMTPMailbox(mail.to)])
  }

  /// What a client sends.
  ///
  /// - Throws: `SMTPSubmissionError`, which no message that this type wrote can cause.
  public func submission() throws(SMTPSubmissionError) -> SMTPSubmission {
    try SMTPSubmission(envelope: envelope, content: octets)
  }

  /// The lines with CR LF at the end of each, also of the last.
  private static func normalized(_ text: String) -> [UInt8] {
    var octets: [UInt8] = []
    var previous: UInt8 = 0
    for octet in text.utf8 {
      if octet == Octet.lineFeed || octet == Octet.carriageReturn {
        let isSecondHalf = octet == Octet.lineFeed && previous == Octet.carriageReturn
        if !isSecondHalf { octets += Octet.lineEnd }
      } else {
        octets.append(octet)
      }
      previous = octet
    }
    let isEnded = octets.isEmpty || octets.last == Octet.lineFeed
    return isEnded ? octets : octets + Octet.lineEnd
  }
}

/// The reason why a mail could not be written.
public enum SMTPMessageError: Error, Equatable, CustomStringConvertible {
  /// The date lies outside of the years 1900 to 9999.
  case dateOutOfRange(Moment)

  /// Which date was wrong.
  public var description: String {
    switch self {
    case .dateOutOfRange(let moment): "\(moment) is no date of a mail: 1900 to 9999."
    }
  }
}
