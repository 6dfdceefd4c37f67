/// The message that is arriving: its frames joined, their rules checked (RFC 6455, section 5.4).
struct WebSocketAssembly: Sendable {
  private let maximumLength: Int
  private var kind: WebSocketMessage.Kind?
  private var bytes: [UInt8] = []
  private var validator = UTF8Validator()

  /// A buffer above this many bytes is given back after its message; a smaller one is kept.
  private static let keptCapacity = 4_096

  init(maximumLength: Int) { self.maximumLength = maximumLength }

  /// Takes the header of the next data frame.
  mutating func begin(_ header: WebSocketFrameHeader) throws(WebSocketFailure) {
    switch header.opcode {
    case .continuation:
      guard kind != nil else { throw .unexpectedContinuation }
    case .text:
      guard kind == nil else { throw .unfinishedMessage }
      kind = .text
    default:
      guard kind == nil else { throw .unfinishedMessage }
      kind = .binary
    }
    guard header.length <= maximumLength - bytes.count else {
      throw .messageTooLong(length: bytes.count + header.length, limit: maximumLength)
    }
  }

  /// Takes the next part of the frame's payload, still masked where there is a mask.
  mutating func append(
    _ part: ArraySlice<UInt8>, mask: WebSocketMask?, offset: Int
  ) throws(WebSocketFailure) {
    let start = bytes.count
    bytes.append(contentsOf: part)
    mask?.apply(to: &bytes, from: start, offset: offset)
    guard kind == .text else { return }
    var validator = validator
    guard validator.accept(bytes.span.extracting(start..<bytes.count)) else { throw .invalidUTF8 }
    self.validator = validator
  }

  /// Ends the message after the payload of its last frame.
  mutating func finish() throws(WebSocketFailure) -> WebSocketMessage {
    defer { kind = nil }
    guard kind == .text else {
      defer { bytes = [] }
      return .binary(bytes)
    }
    guard validator.isComplete else { throw .invalidUTF8 }
    defer { bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptCapacity) }
    return .text(String(decoding: bytes, as: UTF8.self))
  }
}
