internal import JSON

/// Reads keywords of one schema and refuses values of the wrong form.
struct KeywordReader {
  let place: Place
  let keywords: JSONObject
  let dialect: Dialect
  private let location: String

  init(_ place: Place, _ keywords: JSONObject, _ dialect: Dialect, _ location: String) {
    self.place = place
    self.keywords = keywords
    self.dialect = dialect
    self.location = location
  }

  subscript(keyword: String) -> JSONValue? { keywords[keyword] }

  func fault(_ keyword: String, _ expected: String) -> SchemaError {
    error(keyword, .invalidKeyword(keyword, expected: expected))
  }

  func error(_ keyword: String, _ reason: SchemaError.Reason) -> SchemaError {
    SchemaError(reason: reason, location: "\(location)/\(JSONPointer.escaped(keyword))")
  }

  func string(_ keyword: String) throws(SchemaError) -> String? {
    guard let value = keywords[keyword] else { return nil }
    guard case .string(let text) = value else { throw fault(keyword, "a string") }
    return text
  }

  func bool(_ keyword: String) throws(SchemaError) -> Bool? {
    guard let value = keywords[keyword] else { return nil }
    guard case .bool(let flag) = value else { throw fault(keyword, "true or false") }
    return flag
  }

  func number(_ keyword: String) throws(SchemaError) -> JSONNumber? {
    guard let value = keywords[keyword] else { return nil }
    guard case .number(let number) = value else { throw fault(keyword, "a number") }
    return number
  }

  /// A count; one beyond `Int` limits nothing that exists, so it is brought into range.
  func count(_ keyword: String) throws(SchemaError) -> Int? {
    guard let value = keywords[keyword] else { return nil }
    guard case .number(let number) = value, number.isInteger, number >= 0 else {
      throw fault(keyword, "a whole number of at least 0")
    }
    return number.integer ?? .max
  }

  func strings(_ keyword: String) throws(SchemaError) -> [String]? {
    guard let value = keywords[keyword] else { return nil }
    return try strings(value, keyword)
  }

  func strings(_ value: JSONValue, _ keyword: String) throws(SchemaError) -> [String] {
    guard case .array(let items) = value else { throw fault(keyword, "an array of strings") }
    var texts: [String] = []
    for item in items {
      guard case .string(let text) = item else { throw fault(keyword, "an array of strings") }
      texts.append(text)
    }
    return texts
  }

  /// The place of the schema that a keyword holds.
  func schema(_ keyword: String) -> Place? {
    keywords[keyword].map { place.child(keyword, value: $0) }
  }

  /// The places of the schemas in a keyword's array.
  func schemas(_ keyword: String) throws(SchemaError) -> [Place]? {
    guard let value = keywords[keyword] else { return nil }
    guard case .array(let items) = value, !items.isEmpty else {
      throw fault(keyword, "a non-empty array of schemas")
    }
    return items.enumerated().map { place.child(keyword, String($0), value: $1) }
  }

  /// The names and places of the schemas in a keyword's object.
  func map(_ keyword: String) throws(SchemaError) -> [(name: String, place: Place)]? {
    guard let value = keywords[keyword] else { return nil }
    guard case .object(let object) = value else { throw fault(keyword, "an object of schemas") }
    return object.members.map { ($0.name, place.child(keyword, $0.name, value: $0.value)) }
  }

  func pattern(_ keyword: String, _ text: String) throws(SchemaError) -> Pattern {
    do throws(PatternError) {
      return try Pattern(text)
    } catch {
      throw self.error(keyword, .invalidPattern(text, problem: error.problem))
    }
  }
}
