public import Ports

extension Response {
  /// The answer to a request for ranges, from the one with the whole content: 200, 206 or 416.
  ///
  /// - Parameters:
  ///   - content: All bytes.
  ///   - type: The value of `Content-Type`.
  ///   - ranges: What was asked for, read for the same length.
  ///   - boundary: A token that stands nowhere in the content, to part several ranges.
  /// - Returns: An answer with `Accept-Ranges`, and with `Content-Range` where a part is sent.
  /// - Throws: `HTTPHeaderError.invalidValue` where the type or the boundary has a control character.
  public static func ranges(
    of content: [UInt8], type: String, _ ranges: ByteRanges, boundary: String
  ) throws(HTTPHeaderError) -> Response {
    var response = Response(headers: ["Accept-Ranges": "bytes"])
    switch ranges {
    case .unsatisfiable:
      response.status = .rangeNotSatisfiable
      try response.headers.append("Content-Range", "bytes */\(content.count)")
    case .whole:
      try response.headers.append("Content-Type", type)
      response.body = .bytes(content)
    case .parts(let parts) where parts.count == 1:
      response.status = .partialContent
      try response.headers.append("Content-Type", type)
      try response.headers.append("Content-Range", contentRange(parts[0], of: content.count))
      response.body = .bytes(Array(content[parts[0]]))
    case .parts(let parts):
      // The type becomes a line of the body: it has to be as sound as a field.
      var line = HTTPHeaders()
      try line.append("Content-Type", type)
      response.status = .partialContent
      try response.headers.append("Content-Type", "multipart/byteranges; boundary=\(boundary)")
      response.body = .bytes(multipart(content, type, parts, boundary))
    }
    return response
  }

  private static func contentRange(_ part: Range<Int>, of length: Int) -> String {
    "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(length)"
  }

  /// The body of RFC 9110, section 14.6.
  private static func multipart(
    _ content: [UInt8], _ type: String, _ parts: [Range<Int>], _ boundary: String
  ) -> [UInt8] {
    var body: [UInt8] = []
    for part in parts {
      let range = contentRange(part, of: content.count)
      let head = "--\(boundary)\r\nContent-Type: \(type)\r\nContent-Range: \(range)\r\n\r\n"
      body += Array(head.utf8)
      body += content[part]
      body += Array("\r\n".utf8)
    }
    return body + Array("--\(boundary)--\r\n".utf8)
  }
}
