internal import HTTPCore
internal import Ports

/// The head of a server's answer to an upgrade.
struct UpgradeAnswer {
  /// The most bytes that a head may have.
  private static let limit = 32 * 1024

  let status: Int
  let version: String
  let headers: HTTPHeaders

  /// Reads the head at the start of some bytes; nil where its end has not come.
  ///
  /// - Returns: The head, and the bytes after it.
  /// - Throws: `WebSocketDialError.malformedAnswer` where it is none or has more than 32 KB.
  static func parse(_ bytes: [UInt8]) throws(WebSocketDialError) -> (UpgradeAnswer, [UInt8])? {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      if bytes.count > limit { throw .malformedAnswer }
      return nil
    }
    guard let text = String(validating: bytes[..<end.lowerBound], as: UTF8.self) else {
      throw .malformedAnswer
    }
    var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines.removeFirst().split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[1].utf8.count == 3, let status = Int(words[1]) else {
      throw .malformedAnswer
    }
    var headers = HTTPHeaders()
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { throw .malformedAnswer }
      do throws(HTTPHeaderError) {
        try headers.append(String(line[..<colon]), String(line[line.index(after: colon)...]))
      } catch {
        throw .malformedAnswer
      }
    }
    let answer = UpgradeAnswer(status: status, version: String(words[0]), headers: headers)
    return (answer, Array(bytes[end.upperBound...]))
  }
}
