/// The names and values of a query or of a form (WHATWG URL, section 5).
///
/// Escapes are decoded once, and a plus sign is a blank. A name without `=` has an empty value.
///
/// ```swift
/// let fields = try FormFields(decoding: "to=USD&note=with+love%21")
/// fields["note"]  // "with love!"
/// ```
public struct FormFields: Sendable, Hashable {
  /// One name with its value.
  public struct Field: Sendable, Hashable {
    /// The name, decoded.
    public let name: String
    /// The value, decoded.
    public let value: String
  }

  /// The fields in their order; a name may stand more than once.
  public private(set) var fields: [Field] = []

  /// Makes fields without any.
  public init() {}

  /// Decodes a query, which may be that of a `RequestHead`.
  ///
  /// - Parameters:
  ///   - text: The text after the question mark.
  ///   - limit: The number of fields beyond which the text is refused.
  /// - Throws: `BodyError.tooManyFields` or `.malformedField`.
  public init(decoding text: String, limit: Int = 1_000) throws(BodyError) {
    try self.init(decoding: Array(text.utf8), limit: limit)
  }

  /// Decodes the body of a form.
  ///
  /// - Parameters:
  ///   - bytes: The whole body.
  ///   - limit: The number of fields beyond which the body is refused.
  /// - Throws: `BodyError.tooManyFields` or `.malformedField`.
  public init(decoding bytes: [UInt8], limit: Int = 1_000) throws(BodyError) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "&") { end += 1 }
      if end > start {
        guard fields.count < limit else { throw .tooManyFields(limit: limit) }
        fields.append(try Self.field(bytes, start..<end))
      }
      start = end + 1
    }
  }

  /// The first value of a name; nil where there is none.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a name, in their order.
  public func values(of name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  private static func field(_ bytes: [UInt8], _ range: Range<Int>) throws(BodyError) -> Field {
    let equals = bytes[range].firstIndex(of: UInt8(ascii: "=")) ?? range.upperBound
    let valueStart = min(equals + 1, range.upperBound)
    let span = bytes.span
    guard
      let name = PercentCoding.decoded(
        span.extracting(range.lowerBound..<equals), plusIsBlank: true),
      let value = PercentCoding.decoded(
        span.extracting(valueStart..<range.upperBound), plusIsBlank: true)
    else { throw .malformedField(offset: range.lowerBound) }
    return Field(name: name, value: value)
  }
}
