import JSON
import Ports

extension Redactor {
  /// The body without its secrets; nil where it holds none that the rules know.
  ///
  /// A text may become JSON once a broken value is gone, and show more: it is redacted until it stays
  /// the same. One that never does is blotted out as a whole.
  mutating func redact(_ body: [UInt8], of headers: HTTPHeaders, place: String) -> [UInt8]? {
    guard var redacted = redactOnce(body, of: headers, place: place) else { return nil }
    for _ in 0..<8 {
      guard let again = redactOnce(redacted, of: headers, place: place) else { return redacted }
      redacted = again
    }
    return Array(RedactionRule.placeholder.utf8)
  }

  private mutating func redactOnce(
    _ body: [UInt8], of headers: HTTPHeaders, place: String
  ) -> [UInt8]? {
    if let format = Self.compression(of: body) {
      compressed = compressed ?? ("the body of \(place)", format)
      return nil
    }
    if let value = try? JSONValue(parsing: body, options: .lenient(.keepLast)) {
      let redacted = redact(value, place: place)
      // A name that stands twice hides a value, which is gone once the body is written anew.
      let isWhole = (try? JSONValue(parsing: body, options: .lenient(.refuse))) != nil
      return redacted == value && isWhole ? nil : JSONWriter().bytes(redacted)
    }
    if let lines = redactLines(body, place: place) { return lines == body ? nil : lines }
    if body.contains(0) || body.starts(with: [0xff, 0xfe]) || body.starts(with: [0xfe, 0xff]) {
      return redactWhole(body, place: place)
    }
    var redacted = body
    if headers["Content-Type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true,
      let text = String(validating: body, as: UTF8.self)
    {
      redacted = Array(redactItems(text, endedBy: "&", place: place).utf8)
    }
    redacted = redactText(redacted, place: place)
    return redacted == body ? nil : redacted
  }

  /// The format of a body that is compressed, by its first octets (RFC 1952 and RFC 8878).
  private static func compression(of body: [UInt8]) -> String? {
    if body.starts(with: [0x1f, 0x8b]) { return "gzip" }
    return body.starts(with: [0x28, 0xb5, 0x2f, 0xfd]) ? "zstd" : nil
  }

  /// JSON lines without their secrets; nil where a line is no JSON.
  private mutating func redactLines(_ body: [UInt8], place: String) -> [UInt8]? {
    let lines = body.split(separator: 0x0a, omittingEmptySubsequences: false)
    var redacted: [[UInt8]] = []
    let before = secrets
    for line in lines {
      guard line.contains(where: { $0 > 0x20 }) else {
        redacted.append(Array(line))
        continue
      }
      guard let value = try? JSONValue(parsing: line, options: .lenient(.refuse)) else {
        secrets = before
        return nil
      }
      let clean = redact(value, place: place)
      redacted.append(clean == value ? Array(line) : JSONWriter().bytes(clean))
    }
    return Array(redacted.joined(separator: [0x0a]))
  }

  /// A body of two or four bytes a character: nobody knows where its secret ends.
  private mutating func redactWhole(_ body: [UInt8], place: String) -> [UInt8]? {
    let letters = body.filter { $0 != 0 && $0 < 0x80 }
    let findings = SecretText(letters, textNames).findings()
    for finding in findings { note(finding, of: letters, place: place) }
    return findings.isEmpty ? nil : Array(RedactionRule.placeholder.utf8)
  }

  /// A text of any format without the values behind secret names.
  private mutating func redactText(
    _ text: [UInt8], place: String, takesColons: Bool = true
  ) -> [UInt8] {
    let placeholder = Array(RedactionRule.placeholder.utf8)
    var redacted: [UInt8] = []
    var end = 0
    for finding in SecretText(text, textNames, takesColons: takesColons).findings()
    where !text[finding.value].elementsEqual(placeholder) {
      note(finding, of: text, place: place)
      redacted += text[end..<finding.value.lowerBound] + placeholder
      end = finding.value.upperBound
    }
    return redacted + text[end...]
  }

  private mutating func note(_ finding: SecretText.Finding, of text: [UInt8], place: String) {
    let value = PercentText.decode(String(decoding: text[finding.value], as: UTF8.self))
    secrets.append(FoundSecret(text: value, origin: "the value \(finding.name) of \(place)"))
  }
}

// MARK: JSON

extension Redactor {
  private mutating func redact(_ value: JSONValue, place: String) -> JSONValue {
    switch value {
    case .string(let text): return .string(redact(text, place: place))
    case .array(let items): return .array(items.map { redact($0, place: place) })
    case .object(let object):
      let pair = secretPair(object)
      let members = object.members.map { member in
        let isNamed = member.name == pair?.name
        guard member.name == pair?.value || (jsonMembers.contains(member.name) && !isNamed) else {
          return JSONObject.Member(member.name, redact(member.value, place: place))
        }
        note(member.value, origin: "JSON member \(member.name) of \(place)")
        return JSONObject.Member(member.name, .string(RedactionRule.placeholder))
      }
      return .object(JSONObject(members))
    default: return value
    }
  }

  /// The members of `{"name": "password", "value": "x"}`, which say a name and its value.
  private func secretPair(_ object: JSONObject) -> (name: String, value: String)? {
    for name in ["name", "key", "id"] where object["value"] != nil {
      if let text = object[name]?.string, jsonMembers.contains(text) { return (name, "value") }
    }
    return nil
  }

  /// A text of JSON, which may be JSON again, a URL or a form.
  private mutating func redact(_ text: String, place: String) -> String {
    if let first = text.utf8.first(where: { $0 > 0x20 }), "{[".utf8.contains(first),
      let value = try? JSONValue(parsing: text, options: .lenient(.keepLast))
    {
      let redacted = redact(value, place: place)
      return redacted == value ? text : JSONWriter().text(redacted)
    }
    let bytes = redactText(Array(text.utf8), place: place, takesColons: false)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Notes every text and number inside a secret value.
  private mutating func note(_ value: JSONValue, origin: String) {
    switch value {
    case .string(let text):
      if text != RedactionRule.placeholder {
        secrets.append(FoundSecret(text: text, origin: origin))
      }
    case .number(let number):
      secrets.append(FoundSecret(text: number.description, origin: origin))
    case .array(let items): for item in items { note(item, origin: origin) }
    case .object(let object):
      for member in object.members { note(member.value, origin: origin) }
    case .null, .bool: break
    }
  }
}

extension JSONParsingOptions {
  /// What bodies of others are read with.
  fileprivate static func lenient(_ duplicates: DuplicateMembers) -> JSONParsingOptions {
    JSONParsingOptions(duplicateMembers: duplicates)
  }
}
