/// A command line as a server reads it.
enum ServerCommand: Equatable {
  case hello(isExtended: Bool)
  case authenticate(mechanism: String, response: String?)
  case mail(Mail)
  case recipient(SMTPMailbox)
  case data, reset, noOperation, verify, help, quit

  /// What MAIL says.
  struct Mail: Equatable {
    var sender: SMTPMailbox?
    var parameters = SMTPMailParameters()
    var needsExtensions = false
    var namesSubmitter = false
  }

  /// Why a line is no command that the server carries out, with the reply to it.
  enum Problem: Error {
    case unknown, notImplemented, syntax(String), path, parameter(String)

    var reply: (code: Int, text: String) {
      switch self {
      case .unknown: (500, "5.5.1 Command unknown")
      case .notImplemented: (502, "5.5.1 Command not implemented")
      case .syntax(let form): (501, "5.5.4 Syntax: \(form)")
      case .path: (501, "5.1.3 Bad address syntax")
      case .parameter(let word): (555, "5.5.4 Parameter not recognized: \(word.prefix(64))")
      }
    }
  }

  /// Reads a line without its CR LF; blanks at its end are tolerated (RFC 5321, 4.1.1).
  init(_ line: [UInt8]) throws(Problem) {
    let end = line.lastIndex { $0 != Octet.space && $0 != Octet.tab }.map { $0 + 1 } ?? 0
    let text = String(decoding: line[..<end], as: UTF8.self)
    let verb = text.prefix { $0 != " " }
    let argument = text.dropFirst(verb.count + 1)
    switch verb.uppercased() {
    case "EHLO", "HELO":
      let isName = !argument.isEmpty && !argument.contains(" ")
      guard isName else { throw .syntax("\(verb.uppercased()) hostname") }
      self = .hello(isExtended: verb.uppercased() == "EHLO")
    case "MAIL": self = try Self.mail(argument)
    case "RCPT": self = try Self.recipient(argument)
    case "DATA": self = try Self.bare(.data, "DATA", argument)
    case "RSET": self = try Self.bare(.reset, "RSET", argument)
    case "QUIT": self = try Self.bare(.quit, "QUIT", argument)
    case "NOOP": self = .noOperation
    case "HELP": self = .help
    case "VRFY":
      guard !argument.isEmpty else { throw .syntax("VRFY string") }
      self = .verify
    case "AUTH": self = try Self.authentication(argument)
    case "EXPN", "STARTTLS", "TURN", "SEND", "SOML", "SAML": throw .notImplemented
    default: throw .unknown
    }
  }

  private static func bare(
    _ command: Self, _ verb: String, _ argument: Substring
  ) throws(Problem) -> Self {
    guard argument.isEmpty else { throw .syntax(verb) }
    return command
  }

  private static func authentication(_ argument: Substring) throws(Problem) -> Self {
    let words = argument.split(separator: " ", omittingEmptySubsequences: false)
    guard (1...2).contains(words.count), words.allSatisfy({ !$0.isEmpty }) else {
      throw .syntax("AUTH mechanism [response]")
    }
    return .authenticate(
      mechanism: words[0].uppercased(), response: words.count > 1 ? String(words[1]) : nil)
  }

  private static func mail(_ argument: Substring) throws(Problem) -> Self {
    let form = "MAIL FROM:<address> [parameters]"
    let (path, words) = try split(argument, after: "FROM:", form: form)
    var mail = Mail()
    var seen: Set<Substring> = []
    for word in words {
      let upper = word.uppercased()
      guard seen.insert(upper.prefix { $0 != "=" }).inserted else { throw .syntax(form) }
      if upper == "BODY=8BITMIME" {
        mail.parameters.isEightBit = true
      } else if upper == "SMTPUTF8" {
        mail.parameters.usesUTF8 = true
      } else if upper.hasPrefix("SIZE="), let size = size(upper.dropFirst(5)) {
        mail.parameters.size = size
      } else if upper.hasPrefix("AUTH="), upper.count > 5 {
        // Who first submitted the message (RFC 4954, 5); a server that relays nothing ignores it.
        mail.namesSubmitter = true
      } else if upper != "BODY=7BIT" {
        throw .parameter(word)
      }
    }
    mail.sender = path.isEmpty ? nil : try mailbox(path)
    mail.needsExtensions = !words.isEmpty
    return .mail(mail)
  }

  /// SIZE has at most 20 digits; what is beyond any limit may be cut down to the largest number.
  private static func size(_ digits: Substring) -> Int? {
    let isNumber =
      (1...20).contains(digits.utf8.count) && digits.utf8.allSatisfy(Octet.digits.contains)
    return isNumber ? Int(digits) ?? Int.max : nil
  }

  private static func recipient(_ argument: Substring) throws(Problem) -> Self {
    let (path, words) = try split(argument, after: "TO:", form: "RCPT TO:<address>")
    if let word = words.first { throw .parameter(word) }
    // The one mailbox without a domain that every server knows (RFC 5321, 4.5.1).
    if path.lowercased() == "postmaster" { return .recipient(SMTPMailbox(checked: path)) }
    return .recipient(try mailbox(path))
  }

  private static func mailbox(_ path: String) throws(Problem) -> SMTPMailbox {
    var address = path
    // Source routes are accepted and ignored (RFC 5321, 4.1.1.3).
    if path.hasPrefix("@"), let colon = path.firstIndex(of: ":") {
      address = String(path[path.index(after: colon)...])
    }
    do throws(SMTPMailboxError) {
      return try SMTPMailbox(validating: address)
    } catch {
      throw .path
    }
  }

  /// The path between the angle brackets, and the words after it.
  private static func split(
    _ argument: Substring, after keyword: String, form: String
  ) throws(Problem) -> (path: String, words: [String]) {
    guard argument.prefix(keyword.count).uppercased() == keyword else { throw .syntax(form) }
    let rest = argument.dropFirst(keyword.count)
    guard rest.first == "<" else { throw .syntax(form) }
    // A bracket within a quoted local part does not end the path.
    var isQuoted = false
    var isEscaped = false
    for index in rest.indices {
      switch rest[index] {
      case _ where isEscaped: isEscaped = false
      case "\\": isEscaped = isQuoted
      case "\"": isQuoted.toggle()
      case ">" where !isQuoted:
        let tail = rest[rest.index(after: index)...]
        guard tail.isEmpty || tail.first == " " else { throw .syntax(form) }
        let path = String(rest[rest.index(after: rest.startIndex)..<index])
        return (path, tail.split(separator: " ").map(String.init))
      default: break
      }
    }
    throw .syntax(form)
  }
}
