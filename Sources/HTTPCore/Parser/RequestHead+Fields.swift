public import Ports

extension RequestHead {
  /// The first value of a field, whatever the case of its name; nil where there is none.
  public subscript(name: String) -> String? {
    fields.first { isNamed($0, name) }.map { bytes.span.text($0.value) }
  }

  /// All values of a field, in their order.
  public func values(of name: String) -> [String] {
    fields.lazy.filter { isNamed($0, name) }.map { bytes.span.text($0.value) }
  }

  /// All fields as the value that the ports use.
  public var headers: HTTPHeaders { HTTPHeaders(received: fields, in: bytes.span) }

  /// Reads a whole head from a text, for tests and examples.
  ///
  /// - Throws: The `RequestRefusal` that a connection would answer with; `malformedRequestLine`
  ///   where the text ends before the empty line.
  public init(parsing text: String, limits: RequestLimits = RequestLimits()) throws(RequestRefusal)
  {
    var parser = RequestParser(limits: limits)
    var position = 0
    guard case .head(let head) = try parser.next(Array(text.utf8).span, from: &position) else {
      throw .malformedRequestLine
    }
    self = head
  }

  @inline(__always)
  private func isNamed(_ field: FieldPlace, _ name: String) -> Bool {
    let range = field.name
    guard range.count == name.utf8.count else { return false }
    var place = range.lowerBound
    for byte in name.utf8 {
      guard ByteClass.lowercased(bytes[place]) == ByteClass.lowercased(byte) else { return false }
      place += 1
    }
    return true
  }
}

extension HTTPHeaders {
  init(received fields: [FieldPlace], in bytes: Span<UInt8>) {
    self.init()
    for field in fields {
      // The parser has checked the name and the value by the rules of `append`.
      do { try append(bytes.text(field.name), bytes.text(field.value)) } catch {
        preconditionFailure("\(error)")
      }
    }
  }
}
