import Ports

/// A parser of the requests of one HTTP/1 connection, without I/O (RFC 9110, RFC 9112).
///
/// It takes bytes as they come, in any cut, and is asked for one event after another. It keeps no
/// byte of a body, and of a head only what came before its end. After a refusal it refuses for
/// ever: what follows cannot be told from an attack.
///
/// ```swift
/// var parser = RequestParser()
/// var position = 0
/// while let event = try parser.next(received.span, from: &position) { handle(event) }
/// received.removeFirst(position)
/// ```
public struct RequestParser {
  private enum State {
    /// Between requests; one empty line is passed over (RFC 9112, section 2.2).
    case idle
    case emptyLine
    case head(HeadParser, kept: [UInt8])
    case body(left: Int)
    case chunked(ChunkedDecoder)
    case end
    case refused(RequestRefusal)
  }

  private let limits: RequestLimits
  private var state = State.idle
  private var hasPassedEmptyLine = false

  /// Makes a parser for a new connection.
  public init(limits: RequestLimits = RequestLimits()) { self.limits = limits }

  /// Says whether no byte of an unfinished request was read.
  public var isIdle: Bool {
    switch state {
    case .idle, .emptyLine: true
    default: false
    }
  }

  /// Reads the next event.
  ///
  /// - Parameters:
  ///   - input: Bytes of the connection.
  ///   - position: Where to read on; moved past what was read, which must not be given again.
  /// - Returns: nil where more bytes are needed; then all of the input was read.
  /// - Throws: Any `RequestRefusal`; from then on, the same one.
  public mutating func next(
    _ input: Span<UInt8>, from position: inout Int
  ) throws(RequestRefusal) -> RequestEvent? {
    do throws(RequestRefusal) {
      return try event(input, &position)
    } catch {
      state = .refused(error)
      throw error
    }
  }

  private mutating func event(
    _ input: Span<UInt8>, _ position: inout Int
  ) throws(RequestRefusal) -> RequestEvent? {
    switch state {
    case .idle, .emptyLine:
      guard try skipEmptyLine(input, &position) else { return nil }
      return try startHead(input, &position)
    case .head: return try continueHead(input, &position)
    case .body(let left):
      guard position < input.count else { return nil }
      let count = min(left, input.count - position)
      let range = position..<position + count
      position += count
      state = count == left ? .end : .body(left: left - count)
      return .body(range)
    case .chunked(var decoder):
      state = .idle  // So that the decoder is not copied.
      let event = try decoder.next(input, from: &position)
      if case .end = event { return event }
      state = .chunked(decoder)
      return event
    case .end:
      state = .idle
      return .end(trailers: HTTPHeaders())
    case .refused(let refusal): throw refusal
    }
  }

  /// Passes over one empty line before a request; says whether a byte of the request is there.
  private mutating func skipEmptyLine(
    _ input: Span<UInt8>, _ position: inout Int
  ) throws(RequestRefusal) -> Bool {
    if case .idle = state, !hasPassedEmptyLine, position < input.count, input[position] == 0x0d {
      position += 1
      state = .emptyLine
    }
    guard position < input.count else { return false }
    if case .emptyLine = state {
      guard input[position] == 0x0a else { throw .bareCarriageReturn(offset: 0) }
      position += 1
      state = .idle
      hasPassedEmptyLine = true
    }
    return position < input.count
  }

  private mutating func startHead(
    _ input: Span<UInt8>, _ position: inout Int
  ) throws(RequestRefusal) -> RequestEvent? {
    hasPassedEmptyLine = false
    var parser = HeadParser(limits: limits)
    let rest = input.extracting(position..<input.count)
    if let (head, end) = try parser.next(rest) {
      position += end
      return try begin(head)
    }
    state = .head(parser, kept: unsafe rest.withUnsafeBufferPointer { unsafe [UInt8]($0) })
    position = input.count
    return nil
  }

  private mutating func continueHead(
    _ input: Span<UInt8>, _ position: inout Int
  ) throws(RequestRefusal) -> RequestEvent? {
    guard position < input.count, case .head(var parser, var kept) = state else { return nil }
    state = .idle  // So that the kept bytes are not copied.
    let before = kept.count
    let rest = input.extracting(position..<input.count)
    unsafe rest.withUnsafeBufferPointer { unsafe kept.append(contentsOf: $0) }
    if let (head, end) = try parser.next(kept.span) {
      position += end - before
      return try begin(head)
    }
    state = .head(parser, kept: kept)
    position = input.count
    return nil
  }

  private mutating func begin(_ head: RequestHead) throws(RequestRefusal) -> RequestEvent {
    switch head.bodyFraming {
    case .none: state = .end
    case .length(let length):
      guard length <= limits.body else { throw .bodyTooLarge(limit: limits.body) }
      state = .body(left: length)
    case .chunked: state = .chunked(ChunkedDecoder(limits: limits))
    }
    return .head(head)
  }
}
