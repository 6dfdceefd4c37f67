/// What a server offers in its reply to EHLO.
public struct SMTPExtensions: Hashable, Sendable {
  /// The most octets that a message may have; nil when the server names no limit (RFC 1870).
  public private(set) var sizeLimit: Int?
  /// Says whether SIZE is offered, with a limit or without.
  public private(set) var hasSize = false
  /// Says whether commands may be sent in groups (RFC 2920).
  public private(set) var hasPipelining = false
  /// Says whether the content may hold octets beyond ASCII (RFC 6152).
  public private(set) var hasEightBitMIME = false
  /// Says whether envelope and header may hold text beyond ASCII (RFC 6531).
  public private(set) var hasUTF8 = false
  /// The mechanisms of AUTH, in upper case (RFC 4954).
  public private(set) var authMechanisms: Set<String> = []
  /// The keywords as offered, in upper case, those above among them.
  public private(set) var keywords: Set<String> = []

  /// No extension at all, as after HELO.
  public init() {}

  /// Reads a reply to EHLO: the first line greets, each further one offers an extension.
  public init(_ reply: SMTPReply) {
    for line in reply.lines.dropFirst() {
      let words = line.uppercased().split(separator: " ").map(String.init)
      guard let keyword = words.first else { continue }
      keywords.insert(keyword)
      switch keyword {
      case "SIZE":
        hasSize = true
        // Zero stands for no fixed limit.
        sizeLimit = words.dropFirst().first.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
      case "PIPELINING": hasPipelining = true
      case "8BITMIME": hasEightBitMIME = true
      case "SMTPUTF8": hasUTF8 = true
      case "AUTH": authMechanisms.formUnion(words.dropFirst())
      default: break
      }
    }
  }
}
