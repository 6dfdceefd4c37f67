/// What the fields say about the message itself, gathered while they are read.
struct FramingFields: Sendable {
  private(set) var host: Range<Int>?
  private(set) var expectsContinue = false
  private(set) var hasUpgrade = false
  private(set) var asksForClose = false
  private(set) var asksForKeepAlive = false
  private(set) var asksForUpgrade = false
  private var contentLength: Int?
  private var transferCodings: [Range<Int>] = []

  /// Takes note of a field if it is one of those that count here.
  @inline(__always)
  mutating func note(
    _ bytes: Span<UInt8>, _ field: FieldPlace, _ version: HTTPVersion
  ) throws(RequestRefusal) {
    switch field.name.count {
    case 4 where bytes.isSame(field.name, as: "host"):
      guard host == nil else { throw .repeatedHost }
      guard HostSyntax.isHost(bytes, field.value, port: .allowed) else {
        throw .invalidHost(bytes.text(field.value))
      }
      host = field.value
    case 6 where bytes.isSame(field.name, as: "expect"):
      // HTTP/1.0 has no expectations: RFC 9110, section 10.1.1, says to ignore them.
      if version == .http11 { try noteExpectation(bytes, field.value) }
    case 7 where bytes.isSame(field.name, as: "upgrade"): hasUpgrade = true
    case 10 where bytes.isSame(field.name, as: "connection"): noteConnection(bytes, field.value)
    case 14 where bytes.isSame(field.name, as: "content-length"):
      guard contentLength == nil else { throw .repeatedContentLength }
      contentLength = try Self.length(bytes, field.value)
    case 17 where bytes.isSame(field.name, as: "transfer-encoding"):
      guard version == .http11 else { throw .transferCodingInHTTP10 }
      transferCodings.append(field.value)
    default: break
    }
  }

  /// Says how the body ends, once all fields were noted.
  @inline(__always)
  func framing(_ bytes: Span<UInt8>) throws(RequestRefusal) -> BodyFraming {
    guard transferCodings.isEmpty else { return try coded(bytes) }
    guard let contentLength, contentLength > 0 else { return .none }
    return .length(contentLength)
  }

  private func coded(_ bytes: Span<UInt8>) throws(RequestRefusal) -> BodyFraming {
    guard contentLength == nil else { throw .lengthAndTransferCoding }
    let codings = transferCodings.flatMap { bytes.listed($0) }
    let isChunked = codings.map { bytes.isSame($0, as: "chunked") }
    let all = transferCodings.map { bytes.text($0) }.joined(separator: ", ")
    guard isChunked.last == true, isChunked.count(where: \.self) == 1 else {
      throw .chunkedNotLast(all)
    }
    guard codings.count == 1 else {
      guard codings.allSatisfy({ !$0.isEmpty }) else { throw .chunkedNotLast(all) }
      throw .unknownTransferCoding(all)
    }
    return .chunked
  }

  private mutating func noteExpectation(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(RequestRefusal) {
    guard bytes.isSame(value, as: "100-continue") else {
      throw .unknownExpectation(bytes.text(value))
    }
    expectsContinue = true
  }

  private mutating func noteConnection(_ bytes: Span<UInt8>, _ value: Range<Int>) {
    if bytes.isSame(value, as: "keep-alive") { return asksForKeepAlive = true }
    for option in bytes.listed(value) {
      if bytes.isSame(option, as: "close") { asksForClose = true }
      if bytes.isSame(option, as: "keep-alive") { asksForKeepAlive = true }
      if bytes.isSame(option, as: "upgrade") { asksForUpgrade = true }
    }
  }

  private static func length(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(RequestRefusal) -> Int {
    var length = 0
    for place in value {
      guard ByteClass.isDigit(bytes[place]) else {
        throw .invalidContentLength(bytes.text(value))
      }
      let (tens, overflow) = length.multipliedReportingOverflow(by: 10)
      let (sum, overflowOfSum) = tens.addingReportingOverflow(Int(bytes[place] - 0x30))
      // A number beyond any memory is still a number: the limit of the body refuses it.
      length = overflow || overflowOfSum ? .max : sum
      if length == .max { break }
    }
    guard !value.isEmpty, value.allSatisfy({ ByteClass.isDigit(bytes[$0]) }) else {
      throw .invalidContentLength(bytes.text(value))
    }
    return length
  }
}
