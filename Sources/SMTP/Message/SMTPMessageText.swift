public import Ports

/// A message as its reader sees it: header fields unfolded and decoded, and the text.
///
/// It reads what `SMTPMessage` writes, and the plain text of other senders. It is there for tests
/// that look at what arrived; it is no reader of attachments.
///
/// ```swift
/// let text = try SMTPMessageText(message.content)
/// text["Subject"]  // "½ Tee"
/// ```
public struct SMTPMessageText: Hashable, Sendable {
  /// One field of the header.
  public struct Field: Hashable, Sendable {
    /// The name as it was written.
    public let name: String
    /// The value on one line, with its encoded words decoded.
    public let value: String
  }

  /// The fields of the header, in order.
  public let fields: [Field]
  /// The body, still encoded for transfer.
  public let body: [UInt8]

  /// Reads header and body apart.
  ///
  /// - Throws: `SMTPMessageTextError.malformedHeader`.
  public init(_ content: [UInt8]) throws(SMTPMessageTextError) {
    var fields: [Field] = []
    var rest = content[...]
    var number = 0
    var unfolded: (name: String, value: [UInt8])?
    func ended() -> [Field] {
      unfolded.map { [Field(name: $0.name, value: EncodedWord.decode($0.value))] } ?? []
    }
    while !rest.isEmpty {
      number += 1
      let line = Self.takeLine(&rest)
      if line.isEmpty { break }
      if let first = line.first, first == Octet.space || first == Octet.tab {
        guard unfolded != nil else { throw .malformedHeader(line: number) }
        unfolded?.value += line
        continue
      }
      fields += ended()
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ (0x21...0x7e).contains($0) })
      else { throw .malformedHeader(line: number) }
      unfolded = (String(decoding: line[..<colon], as: UTF8.self), Array(line[(colon + 1)...]))
    }
    self.fields = fields + ended()
    body = Array(rest)
  }

  /// The value of the first field of a name, whatever its case.
  public subscript(name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The text with line feeds alone, without the line end that closes it.
  ///
  /// - Throws: `SMTPMessageTextError.notPlainText`, `.unknownEncoding` or `.malformedBody`.
  public func text() throws(SMTPMessageTextError) -> String {
    let type = self["Content-Type"] ?? "text/plain"
    guard type.lowercased().hasPrefix("text/plain") else { throw .notPlainText(type) }
    let name = (self["Content-Transfer-Encoding"] ?? "7bit").lowercased()
    let octets: [UInt8]?
    switch name {
    case "7bit", "8bit", "binary": octets = body
    case "quoted-printable": octets = QuotedPrintable.decode(body)
    case "base64": octets = Base64.decode(body.filter { $0 > Octet.space })
    default: throw .unknownEncoding(name)
    }
    guard let octets, let text = String(validating: octets, as: UTF8.self) else {
      throw .malformedBody(encoding: name)
    }
    let lines = text.replacing("\r\n", with: "\n")
    return lines.hasSuffix("\n") ? String(lines.dropLast()) : lines
  }

  /// The mail as a service had it before it was sent.
  ///
  /// - Throws: `SMTPMessageTextError.missingField` and those of `text()`, `EmailAddressError`, or
  ///   `MailError`.
  public func mail() throws -> Mail {
    try Mail(
      from: address("From"), to: address("To"), subject: self["Subject"] ?? "", body: text())
  }

  private func address(_ name: String) throws -> EmailAddress {
    guard let value = self[name] else { throw SMTPMessageTextError.missingField(name) }
    // A name may stand before the address in its angle brackets.
    guard value.hasSuffix(">"), let start = value.lastIndex(of: "<") else {
      return try EmailAddress(validating: value)
    }
    return try EmailAddress(validating: String(value[value.index(after: start)...].dropLast()))
  }

  private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = rest.prefix { $0 != Octet.lineFeed }
    rest = rest.dropFirst(line.count + 1)
    return line.last == Octet.carriageReturn ? line.dropLast() : line
  }
}
