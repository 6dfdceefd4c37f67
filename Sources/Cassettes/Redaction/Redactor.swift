import Ports

/// Blots secrets out of requests and answers, and gathers what it blotted out.
///
/// What it redacted stays the same when it is redacted again, so that a request of a test can be
/// compared with a recorded one.
struct Redactor: Sendable {
  private let headers: SecretNames
  let queryItems: SecretNames
  let jsonMembers: SecretNames
  /// What is secret in texts of other formats.
  let textNames: SecretNames
  /// What was blotted out so far.
  var secrets: [FoundSecret] = []
  /// A body that is compressed, where no secret can be seen.
  var compressed: (place: String, format: String)?

  init(_ rules: [RedactionRule]) {
    let headers = rules.compactMap { if case .header(let name) = $0 { name } else { nil } }
    let items = rules.compactMap { if case .queryItem(let name) = $0 { name } else { nil } }
    let members = rules.compactMap { if case .jsonMember(let name) = $0 { name } else { nil } }
    self.headers = SecretNames(headers)
    queryItems = SecretNames(items)
    jsonMembers = SecretNames(members + headers)
    textNames = SecretNames(members + headers + items.filter { $0 != SecretFields.oneTimeCode })
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
      if self.headers.contains(field.name) {
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
}
