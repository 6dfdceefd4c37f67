import JSON
import Ports

/// Blots secrets out of requests and answers, and gathers what it blotted out.
///
/// What it redacted stays the same when it is redacted again, so that a request of a test can be
/// compared with a recorded one.
struct Redactor {
  private let headers: Set<String>
  let queryItems: Set<String>
  private let jsonMembers: Set<String>
  /// What was blotted out so far.
  var secrets: [FoundSecret] = []
  /// Where a JSON member stands in a body that is not JSON as a whole, such as JSON lines.
  private(set) var unreadable: [String] = []

  init(_ rules: [RedactionRule]) {
    headers = Set(
      rules.compactMap { if case .header(let name) = $0 { name.lowercased() } else { nil } })
    queryItems = Set(
      rules.compactMap { if case .queryItem(let name) = $0 { name.lowercased() } else { nil } })
    jsonMembers = Set(
      rules.compactMap { if case .jsonMember(let name) = $0 { name.lowercased() } else { nil } })
  }

  /// A request without its secrets; `place` names it in messages.
  mutating func redacted(_ request: HTTPRequest, place: String) throws -> HTTPRequest {
    let url = redactItems("\(request.url)", endedBy: "&#", place: place)
    let body = redact(request.body, of: request.headers, place: place)
    return HTTPRequest(
      request.method, try HTTPURL(validating: url),
      headers: try redact(request.headers, length: body?.count, place: place),
      body: body ?? request.body)
  }

  /// An answer without its secrets; `place` names it in messages.
  mutating func redacted(_ answer: HTTPResponse, place: String) throws -> HTTPResponse {
    let body = redact(answer.body, of: answer.headers, place: place)
    return HTTPResponse(
      status: answer.status, headers: try redact(answer.headers, length: body?.count, place: place),
      body: body ?? answer.body)
  }

  private mutating func redact(
    _ headers: HTTPHeaders, length: Int?, place: String
  ) throws -> HTTPHeaders {
    var redacted = HTTPHeaders()
    for field in headers.fields {
      var value = field.value
      let name = field.name.lowercased()
      if self.headers.contains(name) {
        let origin = "header \(field.name) of \(place)"
        if value != RedactionRule.placeholder {
          secrets += FoundSecret.secrets(inHeader: name, value, origin: origin)
        }
        value = RedactionRule.placeholder
      } else if ["location", "content-location", "referer", "link", "refresh"].contains(name) {
        value = redactItems(value, endedBy: "&#> \"", place: place)
      } else if name == "content-length", let length {
        value = String(length)
      }
      try redacted.append(field.name, value)
    }
    return redacted
  }

  /// The body without its secrets; nil where it holds none that the rules know.
  private mutating func redact(
    _ body: [UInt8], of headers: HTTPHeaders, place: String
  ) -> [UInt8]? {
    if let value = try? JSONValue(parsing: body, options: .lenient(.keepLast)) {
      let redacted = redact(value, place: place)
      // A name that stands twice hides a value, which is gone once the body is written anew.
      let isWhole = (try? JSONValue(parsing: body, options: .lenient(.refuse))) != nil
      return redacted == value && isWhole ? nil : JSONWriter().bytes(redacted)
    }
    guard let text = String(validating: body, as: UTF8.self) else { return nil }
    if headers["Content-Type"]?.lowercased().hasPrefix(Self.form) == true {
      let redacted = redactItems(text, endedBy: "&", place: place)
      return redacted == text ? nil : Array(redacted.utf8)
    }
    let lower = text.lowercased()
    if let name = jsonMembers.sorted().first(where: { lower.contains("\"\($0)\"") }) {
      unreadable.append("JSON member \(name) of \(place)")
    }
    return nil
  }

  private static let form = "application/x-www-form-urlencoded"

  private mutating func redact(_ value: JSONValue, place: String) -> JSONValue {
    switch value {
    case .array(let items): return .array(items.map { redact($0, place: place) })
    case .object(let object):
      let members = object.members.map { member in
        guard jsonMembers.contains(member.name.lowercased()) else {
          return JSONObject.Member(member.name, redact(member.value, place: place))
        }
        note(member.value, origin: "JSON member \(member.name) of \(place)")
        return JSONObject.Member(member.name, .string(RedactionRule.placeholder))
      }
      return .object(JSONObject(members))
    default: return value
    }
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
    JSONParsingOptions(duplicateMembers: duplicates, maximumDepth: deepest)
  }
}
