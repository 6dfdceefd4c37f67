internal import JSON

/// `minLength`, `maxLength`, `pattern`, `format` and the content keywords.
struct StringRules: Sendable {
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
      if let shortest, bytes / 4 < shortest, text.unicodeScalars.count < shortest {
        let count = text.unicodeScalars.count
        guard
          run.reject(
            node, "minLength", "must have at least \(shortest) characters, has \(count)")
        else { return false }
      }
      if let longest, bytes > longest, text.unicodeScalars.count > longest {
        let count = text.unicodeScalars.count
        guard
          run.reject(node, "maxLength", "must have at most \(longest) characters, has \(count)")
        else { return false }
      }
    }
    if let pattern {
      switch pattern.isFound(in: text) {
      case true?: break
      case nil: run.stop = .pattern(pattern.source)
      case false?:
        guard
          run.reject(node, "pattern", "must match \(pattern.source), is \(Excerpt(.string(text)))")
        else { return false }
      }
    }
    if let format, !format.accepts(text) {
      guard
        run.reject(node, "format", "must be \(format.words), is \(Excerpt(.string(text)))")
      else { return false }
    }
    if let content, let fault = content.fault(text) {
      guard run.reject(node, fault.keyword, fault.message) else { return false }
    }
    return true
  }
}
