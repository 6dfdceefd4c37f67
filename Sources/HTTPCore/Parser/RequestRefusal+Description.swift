extension RequestRefusal: CustomStringConvertible {
  /// What was wrong, where, and what to send instead.
  public var description: String {
    switch self {
    case .malformedRequestLine:
      "The request line is not a method, a target and a version with one space between them."
    case .invalidMethod: "The method is no token. Send letters, such as GET."
    case .invalidTarget(let target):
      "\(target.debugDescription) is no request target. Start with a slash and escape the rest."
    case .targetNotForMethod(let target, let method):
      "\(target.debugDescription) is no target for \(method.debugDescription)."
    case .malformedVersion: "The request line does not end with a version. Send HTTP/1.1."
    case .unsupportedVersion(let version): "\(version) is not spoken here. Send HTTP/1.1."
    case .requestLineTooLong(let limit): "The request line is longer than \(limit) bytes."
    case .methodTooLong(let limit): "The method is longer than \(limit) bytes."
    case .bareLineFeed(let offset):
      "The line feed at byte \(offset) has no carriage return before it."
    case .bareCarriageReturn(let offset):
      "The carriage return at byte \(offset) has no line feed after it."
    case .controlByte(let byte, let offset):
      "The control byte 0x\(String(byte, radix: 16)) at byte \(offset) is not allowed."
    case .invalidFieldName(let offset):
      "The line at byte \(offset) is no header: a name, a colon and a value."
    case .spaceBeforeColon(let offset): "The header at byte \(offset) has a blank before its colon."
    case .obsoleteFolding(let offset):
      "The line at byte \(offset) starts with a blank. Send each header in one line."
    case .fieldSectionTooLarge(let limit): "The headers are larger than \(limit) bytes."
    case .tooManyFields(let limit): "There are more than \(limit) headers."
    default: framing
    }
  }

  private var framing: String {
    switch self {
    case .missingHost: "HTTP/1.1 needs a Host header."
    case .repeatedHost: "Host stands more than once."
    case .invalidHost(let host): "\(host.debugDescription) is no host with or without a port."
    case .invalidContentLength(let value):
      "Content-Length is \(value.debugDescription). Send the count of bytes in digits."
    case .repeatedContentLength: "Content-Length stands more than once."
    case .lengthAndTransferCoding: "Content-Length and Transfer-Encoding exclude each other."
    case .transferCodingInHTTP10: "HTTP/1.0 has no Transfer-Encoding. Send Content-Length."
    case .chunkedNotLast(let value):
      "Transfer-Encoding is \(value.debugDescription). It has to end with chunked, once."
    case .unknownTransferCoding(let value):
      "Transfer-Encoding is \(value.debugDescription). Only chunked is known."
    case .unknownExpectation(let value):
      "Expect is \(value.debugDescription). Only 100-continue is known."
    case .bodyTooLarge(let limit): "The body is larger than \(limit) bytes."
    case .invalidChunkSize: "The size of a chunk is not 1 to 16 hexadecimal digits in range."
    case .invalidChunkExtension: "A chunk extension is not ;name or ;name=value."
    case .chunkExtensionsTooLong(let limit): "Chunk extensions are longer than \(limit) bytes."
    case .unendedChunk: "A chunk is longer or shorter than its size says."
    case .forbiddenTrailer(let name): "\(name) may not stand in a trailer."
    default: "The request is malformed."
    }
  }
}
