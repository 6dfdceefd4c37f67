/// The reason why octets are no reply of RFC 5321.
public enum SMTPReplyError: Error, Equatable, Sendable {
  /// The line does not begin with a code of three digits.
  case invalidCode(String)
  /// Something else than a blank, a hyphen or the end of the line follows the code.
  case invalidSeparator(UInt8)
  /// The lines of one reply carry different codes.
  case differentCodes(first: Int, later: Int)
  /// A line feed without a carriage return before it, or the other way round.
  case bareLineBreak
  /// A line holds a control other than a tab.
  case controlCharacter(UInt8)
  /// A line with its CR LF has more octets than allowed.
  case lineTooLong(limit: Int)
  /// A reply has more lines than allowed.
  case tooManyLines(limit: Int)
}

extension SMTPReplyError: CustomStringConvertible {
  /// What was wrong with the reply.
  public var description: String {
    switch self {
    case .invalidCode(let text):
      "\(text.debugDescription) is no reply code. A code is three digits, 200 to 559."
    case .invalidSeparator(let octet):
      "Octet \(octet) follows the reply code, where a blank or a hyphen belongs."
    case .differentCodes(let first, let later):
      "A reply began with code \(first) and went on with \(later)."
    case .bareLineBreak: "A line of a reply ends in CR or LF alone. It must end in CR LF."
    case .controlCharacter(let octet): "A reply holds the control octet \(octet)."
    case .lineTooLong(let limit): "A line of a reply has more than \(limit) octets."
    case .tooManyLines(let limit): "A reply has more than \(limit) lines."
    }
  }
}
