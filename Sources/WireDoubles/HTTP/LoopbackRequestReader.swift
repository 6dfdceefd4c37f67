import Ports

/// Reads requests from the octets of one connection (RFC 9112), however these are cut.
struct LoopbackRequestReader {
  /// What the octets so far make.
  enum Event: Equatable {
    /// A whole request.
    case request(LoopbackRequest)
    /// The client waits for `100 Continue` before it sends the body.
    case continueExpected
    /// More octets are needed.
    case incomplete
    /// The octets are no request, and nothing after them can be read.
    case malformed(String)
  }

  /// The longest head in octets, and the longest body.
  static let (headLimit, bodyLimit) = (1 << 16, 1 << 28)

  private struct Head {
    var method, target: String
    var headers = HTTPHeaders()
    var isLast = false
    /// The octets of the body; nil where it comes in chunks.
    var length: Int? = 0
    var expectsContinue = false
  }

  private var unread: [UInt8] = []
  /// How far the end of a line was looked for in vain.
  private var searched = 0
  private var head: Head?
  private var body: [UInt8] = []
  private var failure: String?

  /// Takes octets that came.
  mutating func append(_ octets: ArraySlice<UInt8>) { unread += octets }

  /// What comes next.
  mutating func next() -> Event {
    if let failure { return .malformed(failure) }
    do throws(LoopbackRequest.Unreadable) { return try read() } catch {
      failure = error.reason
      return .malformed(error.reason)
    }
  }

  private mutating func read() throws(LoopbackRequest.Unreadable) -> Event {
    if head == nil {
      guard let lines = try headLines() else { return .incomplete }
      head = try Self.parse(lines)
      body = []
    }
    guard let current = head else { return .incomplete }
    if current.expectsContinue && unread.isEmpty {
      head?.expectsContinue = false
      return .continueExpected
    }
    guard try readBody(current.length) else { return .incomplete }
    head = nil
    return .request(
      LoopbackRequest(
        method: current.method, target: current.target, headers: current.headers, body: body,
        isLast: current.isLast))
  }

  /// The lines before the empty one; nil while that has not come.
  private mutating func headLines() throws(LoopbackRequest.Unreadable) -> [String]? {
    let start = max(0, searched - 3)
    let end = unread.indices.dropFirst(start).first {
      unread[$0...].starts(with: [0x0d, 0x0a, 0x0d, 0x0a])
    }
    guard let end, end <= Self.headLimit else {
      searched = unread.count
      if searched > Self.headLimit {
        throw LoopbackRequest.Unreadable(reason: "the head is longer than \(Self.headLimit) octets")
      }
      return nil
    }
    let text = String(decoding: unread[..<end], as: UTF8.self)
    drop(end + 4)
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func parse(_ lines: [String]) throws(LoopbackRequest.Unreadable) -> Head {
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, ["HTTP/1.1", "HTTP/1.0"].contains(words[2]) else {
      throw .init(reason: "\(lines[0].debugDescription) is no request line of HTTP/1.1")
    }
    var head = Head(method: words[0], target: words[1])
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else {
        throw .init(reason: "a header line has no colon")
      }
      do throws(HTTPHeaderError) {
        try head.headers.append(String(line[..<colon]), String(line[line.index(after: colon)...]))
      } catch {
        throw .init(reason: "\(error)")
      }
    }
    let connection = head.headers["Connection"]?.lowercased()
    head.isLast = connection == "close" || words[2] == "HTTP/1.0" && connection != "keep-alive"
    head.expectsContinue = head.headers["Expect"]?.lowercased() == "100-continue"
    try setLength(&head)
    return head
  }

  private static func setLength(_ head: inout Head) throws(LoopbackRequest.Unreadable) {
    let lengths = Set(head.headers.values(of: "Content-Length"))
    if let coding = head.headers["Transfer-Encoding"] {
      guard coding.lowercased() == "chunked", lengths.isEmpty else {
        throw .init(reason: "the length is unclear: Transfer-Encoding \(coding.debugDescription)")
      }
      head.length = nil
    } else if let text = lengths.first {
      guard lengths.count == 1, let length = Int(text), 0...bodyLimit ~= length else {
        throw .init(
          reason: "the Content-Length \(lengths.sorted()) is no length up to \(bodyLimit)")
      }
      head.length = length
    }
  }

  /// Reads on in the body; says whether it is whole.
  private mutating func readBody(_ length: Int?) throws(LoopbackRequest.Unreadable) -> Bool {
    if let length {
      guard unread.count >= length else { return false }
      body = Array(unread[..<length])
      drop(length)
      return true
    }
    while let line = firstLine() {
      // The size may be followed by extensions.
      let digits = line.prefix { $0 != ";" }
      guard let size = Int(digits, radix: 16), 0...(Self.bodyLimit - body.count) ~= size else {
        throw .init(reason: "\(line.debugDescription) is no size of a chunk")
      }
      if size == 0 { return try readTrailers(after: line) }
      let start = line.utf8.count + 2
      guard unread.count >= start + size + 2 else { return false }
      body += unread[start..<start + size]
      drop(start + size + 2)
    }
    return false
  }

  /// Reads the last chunk and drops the trailers; says whether they are whole.
  private mutating func readTrailers(after line: String) throws(LoopbackRequest.Unreadable) -> Bool
  {
    let size = line.utf8.count
    let rest = unread[size...]
    guard let end = rest.indices.first(where: { rest[$0...].starts(with: [13, 10, 13, 10]) }) else {
      if rest.count > Self.headLimit { throw .init(reason: "the trailers are too long") }
      return false
    }
    drop(end + 4)
    return true
  }

  private func firstLine() -> String? {
    guard let end = unread.firstIndex(of: 0x0d), end + 1 < unread.count else { return nil }
    return String(decoding: unread[..<end], as: UTF8.self)
  }

  private mutating func drop(_ count: Int) {
    unread.removeFirst(count)
    searched = 0
  }
}
