/// Reads the answers of a connection one after another.
struct WebAnswerReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything was read.
  var isAtEnd: Bool { place == bytes.count }

  /// The next answer.
  ///
  /// - Parameter isHead: Whether it answers HEAD, and so has no body.
  /// - Returns: The answer.
  /// - Throws: `BrokenBehaviour` where what is left is no answer.
  mutating func next(isHead: Bool) throws -> WebAnswer {
    var lines: [String] = []
    while let line = line(), !line.isEmpty { lines.append(line) }
    let words = lines.first.map { $0.split(separator: " ", maxSplits: 2) } ?? []
    guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
      throw BrokenBehaviour("the start of an answer", "HTTP/1.1 and a status", lines.first ?? "")
    }
    let fields = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0].lowercased(), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
    }
    let (body, isWhole) = body(
      fields, isEmpty: isHead || status < 200 || [204, 304].contains(status))
    return WebAnswer(status: status, fields: fields, body: body, isWhole: isWhole)
  }

  private mutating func body(
    _ fields: [(name: String, value: String)], isEmpty: Bool
  ) -> (String, isWhole: Bool) {
    if isEmpty { return ("", true) }
    if fields.contains(where: { $0.name == "transfer-encoding" }) { return chunks() }
    let length = fields.first { $0.name == "content-length" }.flatMap { Int($0.value) }
    let text = text(min(length ?? .max, bytes.count - place))
    return (text, length.map { $0 == text.utf8.count } ?? true)
  }

  private mutating func chunks() -> (String, isWhole: Bool) {
    var all = ""
    while let size = line().flatMap({ Int($0, radix: 16) }) {
      if size == 0 { return (all, line() == "") }
      guard size <= bytes.count - place else { break }
      all += text(size)
      _ = line()
    }
    return (all, false)
  }

  private mutating func text(_ count: Int) -> String {
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  /// A line without its end; nil where none is left.
  private mutating func line() -> String? {
    guard let end = bytes[place...].firstIndex(of: 0x0a) else { return nil }
    defer { place = end + 1 }
    return String(decoding: bytes[place..<max(place, end - 1)], as: UTF8.self)
  }
}
