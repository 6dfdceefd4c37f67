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
      switch pattern.isFound(in: text, &run) {
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
    _ fault: Failure.Fault, _ value: String, to text: inout Line
  ) -> String? {
    switch fault {
    case .minLength:
      text += "must have at least "
      Excerpt.write(shortest ?? 0, "character", to: &text)
      text += ", has "
      text += Self.length(value)
      return "minLength"
    case .maxLength:
      text += "must have at most "
      Excerpt.write(longest ?? 0, "character", to: &text)
      text += ", has "
      text += Self.length(value)
      return "maxLength"
    case .pattern:
      text += "must match "
      Excerpt.write(cut: pattern?.source ?? "", to: &text)
      text += ", is "
      Excerpt.write(quoted: value, to: &text)
      return "pattern"
    case .format:
      text += "must be "
      text += format?.words ?? ""
      text += ", is "
      Excerpt.write(quoted: value, to: &text)
      return "format"
    default:
      guard let fault = content?.fault(value) else { return nil }
      text += fault.message
      return fault.keyword
    }
  }
}
