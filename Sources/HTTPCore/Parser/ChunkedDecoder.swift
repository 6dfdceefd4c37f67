import Ports

/// A reader of a chunked body that yields its data as ranges of what it is given.
struct ChunkedDecoder {
  private enum State {
    case line(ChunkSyntax)
    case data(left: Int)
    case carriageReturn, lineFeed, trailers
  }

  private let limits: RequestLimits
  private var state = State.line(ChunkSyntax())
  private var received = 0
  private var extensionLength = 0
  private var trailerBytes: [UInt8] = []
  private var scanner = LineScanner()
  private var section: FieldSection

  init(limits: RequestLimits) {
    self.limits = limits
    section = FieldSection(at: 0, limits: limits)
  }

  /// Reads on from a place, which it moves; nil where more bytes are needed.
  mutating func next(
    _ input: Span<UInt8>, from position: inout Int
  ) throws(RequestRefusal) -> RequestEvent? {
    while position < input.count {
      switch state {
      case .line(var syntax):
        try readLine(input, &position, &syntax)
      case .data(let left):
        let count = min(left, input.count - position)
        let range = position..<position + count
        position += count
        state = count == left ? .carriageReturn : .data(left: left - count)
        return .body(range)
      case .carriageReturn:
        guard input[position] == 0x0d else { throw .unendedChunk }
        position += 1
        state = .lineFeed
      case .lineFeed:
        guard input[position] == 0x0a else { throw .unendedChunk }
        position += 1
        state = .line(ChunkSyntax())
      case .trailers:
        return try readTrailers(input, &position).map { .end(trailers: $0) }
      }
    }
    return nil
  }

  private mutating func readLine(
    _ input: Span<UInt8>, _ position: inout Int, _ syntax: inout ChunkSyntax
  ) throws(RequestRefusal) {
    while position < input.count {
      let isEnd = try syntax.take(input[position])
      position += 1
      guard extensionLength + syntax.extensionLength <= limits.chunkExtensions else {
        throw .chunkExtensionsTooLong(limit: limits.chunkExtensions)
      }
      guard isEnd else { continue }
      extensionLength += syntax.extensionLength
      guard syntax.size <= limits.body - received else { throw .bodyTooLarge(limit: limits.body) }
      received += syntax.size
      state = syntax.size == 0 ? .trailers : .data(left: syntax.size)
      return
    }
    state = .line(syntax)
  }

  private mutating func readTrailers(
    _ input: Span<UInt8>, _ position: inout Int
  ) throws(RequestRefusal) -> HTTPHeaders? {
    let before = trailerBytes.count
    let part = input.extracting(position..<input.count)
    unsafe part.withUnsafeBufferPointer { unsafe trailerBytes.append(contentsOf: $0) }
    let bytes = trailerBytes
    while let isEnd = try section.next(bytes.span, &scanner) {
      guard !isEnd else {
        position += scanner.lineStart - before
        return HTTPHeaders(received: section.fields, in: bytes.span)
      }
      if let field = section.fields.last { try refuseFraming(bytes.span, field) }
    }
    position = input.count
    return nil
  }

  /// Fields that decide where a message ends or whom it is for come too late here.
  private func refuseFraming(
    _ bytes: Span<UInt8>, _ field: FieldPlace
  ) throws(RequestRefusal) {
    for name in ["transfer-encoding", "content-length", "host"] as [StaticString]
    where bytes.isSame(field.name, as: name) {
      throw .forbiddenTrailer("\(name)")
    }
  }
}
