/// A machine that takes the octets of a server one by one and gives back whole replies.
///
/// It keeps no more than one reply, bounded in both directions. After an error it is spent: the
/// stream has lost its place, so every further octet throws the same error.
///
/// ```swift
/// var parser = SMTPReplyParser()
/// let replies = try parser.consume("250-mx.example.com\r\n250 SIZE 1000\r\n".utf8)
/// replies.map(\.code)  // [250]
/// ```
public struct SMTPReplyParser: Sendable {
  private let lineLimit: Int
  private let countLimit: Int
  private var line: [UInt8] = []
  private var code: Int?
  private var lines: [String] = []
  private var failure: SMTPReplyError?

  /// Makes a parser with its limits.
  ///
  /// - Parameters:
  ///   - lineLimit: The octets of a line with its CR LF; RFC 5321, 4.5.3.1.5, says 512.
  ///   - countLimit: The lines of one reply.
  public init(lineLimit: Int = 512, countLimit: Int = 128) {
    self.lineLimit = lineLimit
    self.countLimit = countLimit
  }

  /// Says whether octets of an unfinished reply are held.
  public var isInsideReply: Bool { !line.isEmpty || code != nil }

  /// Takes one octet, and gives a reply back when the octet ends it.
  ///
  /// - Throws: Any case of `SMTPReplyError`.
  public mutating func consume(_ octet: UInt8) throws(SMTPReplyError) -> SMTPReply? {
    if let failure { throw failure }
    do throws(SMTPReplyError) {
      return try accept(octet)
    } catch {
      failure = error
      throw error
    }
  }

  /// Takes any number of octets, and gives back the replies that they end.
  ///
  /// Replies before an error are lost with it; whoever needs them takes one octet at a time.
  ///
  /// - Throws: Any case of `SMTPReplyError`.
  public mutating func consume(
    _ octets: some Sequence<UInt8>
  ) throws(SMTPReplyError) -> [SMTPReply] {
    var replies: [SMTPReply] = []
    for octet in octets {
      if let reply = try consume(octet) { replies.append(reply) }
    }
    return replies
  }

  private mutating func accept(_ octet: UInt8) throws(SMTPReplyError) -> SMTPReply? {
    let follows = line.last == Octet.carriageReturn
    guard follows == (octet == Octet.lineFeed) else { throw .bareLineBreak }
    guard line.count < lineLimit else { throw .lineTooLong(limit: lineLimit) }
    if octet == Octet.lineFeed {
      line.removeLast()
      return try endLine()
    }
    if octet != Octet.carriageReturn, Octet.isForbiddenControl(octet) {
      throw .controlCharacter(octet)
    }
    line.append(octet)
    return nil
  }

  private mutating func endLine() throws(SMTPReplyError) -> SMTPReply? {
    let digits = line.prefix(3)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 3, digits.allSatisfy(Octet.digits.contains), let number = Int(text),
      SMTPReply.isCode(number)
    else { throw .invalidCode(text) }
    if let code, code != number { throw .differentCodes(first: code, later: number) }
    guard lines.count < countLimit else { throw .tooManyLines(limit: countLimit) }
    let separator = line.count > 3 ? line[3] : Octet.space
    guard separator == Octet.space || separator == Octet.hyphen else {
      throw .invalidSeparator(separator)
    }
    lines.append(Self.text(line.dropFirst(4)))
    line.removeAll(keepingCapacity: true)
    code = number
    guard separator == Octet.space else { return nil }
    defer {
      code = nil
      lines = []
    }
    return SMTPReply(checkedCode: number, lines: lines)
  }

  /// The text of a line; of one that is no UTF-8, a question mark for each octet beyond ASCII.
  ///
  /// The usual replacement character has three octets, and the line might outgrow its limit.
  private static func text(_ octets: ArraySlice<UInt8>) -> String {
    String(validating: octets, as: UTF8.self)
      ?? String(decoding: octets.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }
}
