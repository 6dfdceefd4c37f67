/// What a server answers to a command: a code and one or more lines of text (RFC 5321, 4.2).
///
/// ```swift
/// let reply = try SMTPReply(code: 550, lines: ["5.1.1 No such user here"])
/// reply.isPermanentFailure  // true
/// ```
public struct SMTPReply: Hashable, Sendable {
  /// The three digits: 200 to 559.
  public let code: Int
  /// The text of each line, without the code; at least one line, which may be empty.
  public let lines: [String]

  /// Checks a code and its lines and makes a reply of them.
  ///
  /// - Throws: `SMTPReplyError.invalidCode`, or `.controlCharacter` when a line holds a line break
  ///   or another control, or `.lineTooLong` when a line does not fit into 512 octets.
  public init(code: Int, lines: [String]) throws(SMTPReplyError) {
    guard Self.isCode(code) else { throw .invalidCode(String(code)) }
    for line in lines {
      guard line.utf8.count <= 506 else { throw .lineTooLong(limit: 512) }
      if let octet = line.utf8.first(where: Octet.isForbiddenControl) {
        throw .controlCharacter(octet)
      }
    }
    self.init(checkedCode: code, lines: lines.isEmpty ? [""] : lines)
  }

  /// Makes a reply of 451, the transient failure of a server, with a text of the program itself.
  ///
  /// A text that cannot stand in a reply is a programmer's error and stops the program.
  package init(later text: String) {
    do { try self.init(code: 451, lines: [text]) } catch { preconditionFailure("\(error)") }
  }

  init(checkedCode: Int, lines: [String]) {
    code = checkedCode
    self.lines = lines
  }

  /// The status of RFC 3463 at the start of the text, where it agrees with the code.
  public var enhancedCode: EnhancedStatusCode? {
    let word = lines[0].prefix { $0 != " " }
    guard let status = EnhancedStatusCode(word), status.category == code / 100 else { return nil }
    return status
  }

  /// Says whether the command was done: 2yz.
  public var isSuccess: Bool { code / 100 == 2 }
  /// Says whether the server waits for more: 3yz.
  public var isIntermediate: Bool { code / 100 == 3 }
  /// Says whether the same command may succeed later: 4yz.
  public var isTransientFailure: Bool { code / 100 == 4 }
  /// Says whether the command must not be repeated as it is: 5yz.
  public var isPermanentFailure: Bool { code / 100 == 5 }

  /// The reply on the wire: each line with its code, and CR LF.
  public var octets: [UInt8] {
    var octets: [UInt8] = []
    for (index, line) in lines.enumerated() {
      octets += "\(code)\(index == lines.count - 1 ? " " : "-")\(line)\r\n".utf8
    }
    return octets
  }

  /// The grammar of Reply-code: the first digit 2 to 5, the second 0 to 5.
  static func isCode(_ code: Int) -> Bool {
    (2...5).contains(code / 100) && (0...5).contains(code / 10 % 10)
  }
}

extension SMTPReply: CustomStringConvertible {
  /// The code and the lines on one line.
  public var description: String { "\(code) \(lines.joined(separator: " / "))" }
}
