/// What the two sides of a session said, for whoever has to find out why it went wrong.
///
/// Credentials are left out, and a content is told by its length. The transcript is bounded: it
/// keeps the latest lines, and says how many came before.
///
/// ```swift
/// "\(server.transcript)"  // S: 220 mx.example.com ESMTP
/// ```
public struct SMTPTranscript: Hashable, Sendable {
  enum Entry: Hashable {
    case client([UInt8])
    case server(SMTPReply)
    case content(octets: Int)
    case event(String)
  }

  /// The entries that are kept at least.
  public static let depth = 200

  private var entries: [Entry] = []
  private var omitted = 0
  private var isAfterAuthentication = false

  mutating func note(_ entry: Entry) {
    if entries.count == 2 * Self.depth {
      entries.removeFirst(Self.depth)
      omitted += Self.depth
    }
    entries.append(entry)
  }

  /// Takes down a command, without what AUTH carries.
  ///
  /// A client that does not look at the reply to AUTH sends its response as if it were a command.
  mutating func noteCommand(_ line: [UInt8]) {
    let word = String(decoding: line.prefix(10), as: UTF8.self).uppercased()
    if isAfterAuthentication, !Self.bareCommands.contains(word), !line.contains(Octet.space) {
      return note(.client(Array("•••".utf8)))
    }
    isAfterAuthentication = word.hasPrefix("AUTH")
    guard isAfterAuthentication else { return note(.client(line)) }
    note(.client(Array((word == "AUTH PLAIN" ? "AUTH PLAIN •••" : "AUTH •••").utf8)))
  }

  private static let bareCommands: Set = ["DATA", "RSET", "NOOP", "QUIT", "HELP", "STARTTLS"]
}

extension SMTPTranscript: CustomStringConvertible {
  /// One line each, with `S:` for the server, `C:` for the client, and brackets around the rest.
  public var description: String {
    let head = omitted > 0 ? ["[\(omitted) earlier entries left out]"] : []
    return (head + entries.flatMap(\.lines)).joined(separator: "\n")
  }
}

extension SMTPTranscript.Entry {
  fileprivate var lines: [String] {
    switch self {
    case .client(let line): ["C: \(Self.printable(line))"]
    case .server(let reply):
      String(decoding: reply.octets, as: UTF8.self).split(separator: "\r\n").map { "S: \($0)" }
    case .content(let octets): ["C: [\(octets) octets of content]"]
    case .event(let text): ["[\(text)]"]
    }
  }

  private static func printable(_ line: [UInt8]) -> String {
    String(
      String.UnicodeScalarView(
        String(decoding: line, as: UTF8.self).unicodeScalars.flatMap {
          $0.value < 0x20 || $0.value == 0x7f
            ? Array("\\u{\(String($0.value, radix: 16))}".unicodeScalars) : [$0]
        }))
  }
}
