import Ports

/// The fields of an answer that the connection writes itself, as the handler has set them.
struct OwnFields {
  private(set) var hasDate = false
  private(set) var asksForClose = false
  /// What the client would get, in the answer to HEAD or with 304.
  private(set) var contentLength: Int?
  private var options: [String] = []

  /// Looks through the fields of an answer.
  ///
  /// - Throws: `ResponseError.reservedField` for `Transfer-Encoding`, `.wrongContentLength`.
  init(_ response: Response, isHead: Bool) throws(ResponseError) {
    for field in response.headers.fields {
      switch field.name.utf8.count {
      case 4 where field.name.isSame(as: "date"): hasDate = true
      case 10 where field.name.isSame(as: "connection"): noteConnection(field.value)
      case 14 where field.name.isSame(as: "content-length"):
        try noteLength(field.value, response, isHead: isHead)
      case 17 where field.name.isSame(as: "transfer-encoding"): throw .reservedField(field.name)
      default: break
      }
    }
  }

  /// Says whether the connection writes the field.
  @inline(__always)
  static func isOwn(_ name: String) -> Bool {
    switch name.utf8.count {
    case 10: name.isSame(as: "connection")
    case 14: name.isSame(as: "content-length")
    default: false
    }
  }

  /// Writes `Connection` where there is something to say.
  @inline(__always)
  func writeConnection(
    into output: inout [UInt8], keepsAlive: Bool, status: HTTPStatus, version: HTTPVersion
  ) {
    if keepsAlive, version == .http11, options.isEmpty { return }
    var all = options
    if status.code != 101, !keepsAlive { all.append("close") }
    if keepsAlive, version == .http10 { all.append("keep-alive") }
    guard !all.isEmpty else { return }
    output.append(field: "Connection", all.joined(separator: ", "))
  }

  private mutating func noteConnection(_ value: String) {
    for part in value.split(separator: ",") {
      let option = String(part.drop { $0 == " " }.prefix { $0 != " " })
      switch option.lowercased() {
      case "close": asksForClose = true
      case "keep-alive", "": break
      default: options.append(option)
      }
    }
  }

  private mutating func noteLength(
    _ value: String, _ response: Response, isHead: Bool
  ) throws(ResponseError) {
    let isForGet = isHead || response.status.code == 304
    var actual = 0
    switch response.body {
    case .bytes(let bytes): actual = bytes.count
    case .stream(let length, _):
      guard let length else { throw .reservedField("Content-Length") }
      actual = length
    }
    guard value.utf8.allSatisfy(ByteClass.isDigit), let length = Int(value),
      isForGet && actual == 0 || length == actual
    else {
      throw .wrongContentLength(value, actual: actual)
    }
    if isForGet { contentLength = length }
  }
}

extension String {
  /// Says whether the text is one in small ASCII letters, whatever the case of its own.
  @inline(__always)
  func isSame(as lowercase: StaticString) -> Bool {
    guard utf8.count == lowercase.utf8CodeUnitCount else { return false }
    var offset = 0
    for byte in utf8 {
      guard unsafe ByteClass.lowercased(byte) == lowercase.utf8Start[offset] else { return false }
      offset += 1
    }
    return true
  }
}
