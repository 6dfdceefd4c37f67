/// A reader of a request's head that is given all bytes since its start each time.
struct HeadParser {
  private let limits: RequestLimits
  private var scanner = LineScanner()
  private var line: RequestLine?
  private var section: FieldSection?
  private var framing = FramingFields()

  init(limits: RequestLimits) { self.limits = limits }

  /// Reads on; returns the head and the place after it, or nil where its end has not come.
  mutating func next(
    _ bytes: Span<UInt8>
  ) throws(RequestRefusal) -> (head: RequestHead, end: Int)? {
    if line == nil {
      let limit = limits.requestLine
      guard
        let range = try scanner.next(bytes, before: limit, or: Self.overrun(bytes, limit))
      else { return nil }
      line = try RequestLine(bytes, range)
      section = FieldSection(at: scanner.lineStart, limits: limits)
    }
    guard let line else { return nil }
    while let isEnd = try section?.next(bytes, &scanner) {
      guard let section else { return nil }
      if isEnd { return (try head(bytes, line, section.fields), scanner.lineStart) }
      if let field = section.fields.last { try framing.note(bytes, field, line.version) }
    }
    return nil
  }

  /// A method longer than any is answered otherwise than a long target (RFC 9112, section 3).
  private static func overrun(_ bytes: Span<UInt8>, _ limit: Int) -> RequestRefusal {
    let isMethod = (0...limit).allSatisfy { ByteClass.isToken(bytes[$0]) }
    return isMethod ? .methodTooLong(limit: limit) : .requestLineTooLong(limit: limit)
  }

  private func head(
    _ bytes: Span<UInt8>, _ line: RequestLine, _ fields: [FieldPlace]
  ) throws(RequestRefusal) -> RequestHead {
    let part = bytes.extracting(0..<scanner.lineStart)
    let copy = unsafe part.withUnsafeBufferPointer { unsafe [UInt8]($0) }
    return try RequestHead(bytes: copy, line: line, fields: fields, framing: framing)
  }
}
