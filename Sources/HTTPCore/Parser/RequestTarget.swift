/// Where the parts of a request target stand (RFC 9112, section 3.2).
struct RequestTarget: Sendable {
  /// The four ways to write a target.
  enum Form { case origin, absolute, authority, asterisk }

  let form: Form
  let whole: Range<Int>
  /// The host with its port; nil where the `Host` field names it.
  let authority: Range<Int>?
  /// The path; empty where it stands for `/`.
  let path: Range<Int>
  let query: Range<Int>?

  /// Checks a target and finds its parts; `isConnect` and `isOptions` say for which method.
  init(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isConnect: Bool, isOptions: Bool
  ) throws(RequestRefusal) {
    whole = range
    var rest = range
    if isConnect {
      guard HostSyntax.isHost(bytes, range, port: .needed) else {
        throw .invalidTarget(bytes.text(range))
      }
      (form, authority, path, query) = (.authority, range, range.upperBound..<range.upperBound, nil)
      return
    }
    if bytes[range.lowerBound] == UInt8(ascii: "/") {
      (form, authority) = (.origin, nil)
    } else if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "*") {
      guard isOptions else { throw .invalidTarget("*") }
      (form, authority, path, query) = (.asterisk, nil, range, nil)
      return
    } else {
      guard let host = Self.authority(bytes, range) else {
        throw .invalidTarget(bytes.text(range))
      }
      (form, authority) = (.absolute, host)
      rest = host.upperBound..<range.upperBound
    }
    let pathEnd = Self.end(bytes, rest, where: ByteClass.isPath)
    path = rest.lowerBound..<pathEnd
    guard pathEnd < rest.upperBound else {
      query = nil
      return
    }
    let first = pathEnd + 1
    let queryEnd = Self.end(bytes, first..<rest.upperBound, where: ByteClass.isQuery)
    guard bytes[pathEnd] == UInt8(ascii: "?"), queryEnd == rest.upperBound else {
      throw .invalidTarget(bytes.text(range))
    }
    query = first..<queryEnd
  }

  /// The place of the first byte that is neither allowed nor a whole escape, or the end.
  @inline(__always)
  private static func end(
    _ bytes: Span<UInt8>, _ range: Range<Int>, where isAllowed: (UInt8) -> Bool
  ) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      if isAllowed(bytes[place]) {
        place += 1
      } else if bytes.isEscape(at: place, before: range.upperBound) {
        place += 3
      } else {
        break
      }
    }
    return place
  }

  private static func authority(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let schemes = [("http://" as StaticString, 7), ("https://", 8)]
    for (scheme, length) in schemes where range.count > length {
      let start = range.lowerBound + length
      guard bytes.isSame(range.lowerBound..<start, as: scheme) else { continue }
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "?")
      {
        end += 1
      }
      return HostSyntax.isHost(bytes, start..<end, port: .allowed) ? start..<end : nil
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Says whether a percent sign with two hexadecimal digits stands at a place.
  @inline(__always)
  func isEscape(at place: Int, before end: Int) -> Bool {
    place + 2 < end && self[place] == UInt8(ascii: "%")
      && ByteClass.hexadecimal(self[place + 1]) != nil
      && ByteClass.hexadecimal(self[place + 2]) != nil
  }
}
