import Ports

/// A method, a target and a version (RFC 9112, section 3).
struct RequestLine: Sendable {
  let method: HTTPMethod?
  let methodEnd: Int
  let target: RequestTarget
  let version: HTTPVersion

  /// Checks a line that starts at the first byte.
  init(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(RequestRefusal) {
    var place = 0
    while place < line.upperBound, ByteClass.isToken(bytes[place]) { place += 1 }
    guard place > 0 else { throw .invalidMethod }
    guard place < line.upperBound else { throw .malformedRequestLine }
    guard bytes[place] == 0x20 else { throw .invalidMethod }
    methodEnd = place
    method = HTTPMethod(bytes, count: place)
    let start = place + 1
    place = line.upperBound
    while place > start, bytes[place - 1] != 0x20 { place -= 1 }
    guard place > start + 1 else { throw .malformedRequestLine }
    version = try Self.version(bytes, place..<line.upperBound)
    let range = start..<place - 1
    for place in range where ByteClass.isBlank(bytes[place]) { throw .malformedRequestLine }
    let isConnect = methodEnd == 7 && bytes.holds("CONNECT", at: 0)
    do throws(RequestRefusal) {
      target = try RequestTarget(
        bytes, range, isConnect: isConnect, isOptions: method == .options)
    } catch {
      guard case .invalidTarget(let text) = error, isConnect || text == "*" else { throw error }
      throw .targetNotForMethod(text, method: bytes.text(0..<methodEnd))
    }
  }

  private static func version(
    _ bytes: Span<UInt8>, _ word: Range<Int>
  ) throws(RequestRefusal) -> HTTPVersion {
    let start = word.lowerBound
    guard word.count == 8, bytes.holds("HTTP/", at: start), ByteClass.isDigit(bytes[start + 5]),
      bytes[start + 6] == UInt8(ascii: "."), ByteClass.isDigit(bytes[start + 7])
    else { throw .malformedVersion }
    guard bytes[start + 5] == UInt8(ascii: "1") else { throw .unsupportedVersion(bytes.text(word)) }
    return bytes[start + 7] == UInt8(ascii: "0") ? .http10 : .http11
  }
}

extension HTTPMethod {
  /// Recognises the method in the first bytes; methods are case-sensitive.
  @inline(__always)
  fileprivate init?(_ bytes: Span<UInt8>, count: Int) {
    switch count {
    case 3 where bytes.holds("GET", at: 0): self = .get
    case 3 where bytes.holds("PUT", at: 0): self = .put
    case 4 where bytes.holds("POST", at: 0): self = .post
    case 4 where bytes.holds("HEAD", at: 0): self = .head
    case 5 where bytes.holds("PATCH", at: 0): self = .patch
    case 6 where bytes.holds("DELETE", at: 0): self = .delete
    case 7 where bytes.holds("OPTIONS", at: 0): self = .options
    default: return nil
    }
  }
}
