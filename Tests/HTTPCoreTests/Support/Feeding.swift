import HTTPCore
import Ports

/// What a parser has seen of one request, with the body joined.
struct SeenRequest: Equatable {
  var line: String
  var fields: [String]
  var body: [UInt8] = []
  var trailers: HTTPHeaders?

  var text: String { String(decoding: body, as: UTF8.self) }
}

/// What came of all the bytes: the requests, the last perhaps unfinished, and the refusal.
struct Seen: Equatable {
  var requests: [SeenRequest] = []
  var refusal: RequestRefusal?
}

/// A way to cut bytes into the parts that a parser is given.
enum Feeding: CaseIterable {
  case whole, byteByByte, inSevens

  /// Feeds bytes to a new parser.
  func seen(_ bytes: [UInt8], limits: RequestLimits = RequestLimits()) -> Seen {
    let size =
      switch self {
      case .whole: max(bytes.count, 1)
      case .byteByByte: 1
      case .inSevens: 7
      }
    var seen = Seen()
    var parser = RequestParser(limits: limits)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let part = Array(bytes[start..<min(start + size, bytes.count)])
      do throws(RequestRefusal) {
        try take(part, &parser, &seen)
      } catch {
        seen.refusal = error
        return seen
      }
    }
    return seen
  }

  func seen(_ text: String, limits: RequestLimits = RequestLimits()) -> Seen {
    seen(Array(text.utf8), limits: limits)
  }

  private func take(
    _ part: [UInt8], _ parser: inout RequestParser, _ seen: inout Seen
  ) throws(RequestRefusal) {
    var position = 0
    while let event = try parser.next(part.span, from: &position) {
      switch event {
      case .head(let head):
        let line = "\(head.methodName) \(head.target) \(head.version.rawValue)"
        let fields = head.headers.fields.map { "\($0.name): \($0.value)" }
        seen.requests.append(SeenRequest(line: line, fields: fields))
      case .body(let range): seen.requests[seen.requests.count - 1].body += part[range]
      case .end(let trailers): seen.requests[seen.requests.count - 1].trailers = trailers
      }
    }
  }
}

/// A request with the lines that every sound one needs, and others after them.
func request(_ lines: String..., body: String = "") -> String {
  (["POST /orders HTTP/1.1", "Host: shop.example"] + lines).joined(separator: "\r\n")
    + "\r\n\r\n" + body
}
