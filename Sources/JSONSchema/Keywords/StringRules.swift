internal import JSON

/// `minLength`, `maxLength`, `pattern`, `format` and the content keywords.
final class StringRules: Sendable {
  private let shortest: Int?
  private let longest: Int?
  private let pattern: Pattern?
  private let format: Format?
  private let content: ContentRules?

  init?(_ reader: inout KeywordReader, _ options: JSONSchema.Options) throws(SchemaError) {
    let dialect = reader.dialect
    shortest = dialect.validates ? try reader.count("minLength") : nil
    longest = dialect.validates ? try reader.count("maxLength") : nil
    if dialect.validates, let text = try reader.string("pattern") {
      pattern = try reader.pattern("pattern", text)
    } else {
      pattern = nil
    }
    let name = try reader.string("format")
    let asserts = options.assertsFormat || dialect.assertsFormat
    format = asserts ? name.flatMap { Format(named: $0, in: dialect.draft) } : nil
    content = options.assertsContent ? try ContentRules(reader) : nil
    if shortest == nil, longest == nil, pattern == nil, format == nil, content == nil { return nil }
  }

  func check(_ text: String, _ node: Node, _ run: inout Run) -> Bool {
    if shortest != nil || longest != nil {
      let bytes = text.utf8.count
      // A scalar has at most four bytes: most lengths are decided without counting.
      if let shortest, bytes < shortest || (bytes / 4 < shortest && Self.length(text) < shortest),
        !run.reject(node, .minLength)
      {
        return false
      }
      if let longest, bytes > longest, Self.length(text) > longest,
        !run.reject(node, .maxLength)
      {
        return false
      }
    }
    if let pattern {
      switch pattern.isFound(in: text) {
      case true?: break
      case nil:
        run.halt(.pattern(pattern.source))
        return false
      case false?: if !run.reject(node, .pattern) { return false }
      }
    }
    if let format, !format.accepts(text), !run.reject(node, .format) { return false }
    if let content, content.fault(text) != nil, !run.reject(node, .content) { return false }
    return true
  }

  /// The number of scalars: of bytes that do not continue one.
  private static func length(_ text: String) -> Int {
    let count = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      for index in 0..<bytes.count where unsafe bytes[index] & 0xc0 != 0x80 { count += 1 }
      return count
    }
    return count ?? text.unicodeScalars.count
  }

  func words(
    _ fault: Failure.Fault, _ text: String
  ) -> (keyword: String?, message: String)? {
    switch fault {
    case .minLength:
      (
        "minLength",
        "must have at least \(shortest ?? 0) characters, has \(text.unicodeScalars.count)"
      )
    case .maxLength:
      (
        "maxLength",
        "must have at most \(longest ?? 0) characters, has \(text.unicodeScalars.count)"
      )
    case .pattern:
      ("pattern", "must match \(pattern?.source ?? ""), is \(Excerpt(.string(text)))")
    case .format: ("format", "must be \(format?.words ?? ""), is \(Excerpt(.string(text)))")
    case .content: content?.fault(text).map { ($0.keyword, $0.message) }
    default: nil
    }
  }
}
