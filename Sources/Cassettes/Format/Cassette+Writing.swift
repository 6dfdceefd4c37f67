import JSON
import Ports

extension Cassette {
  /// The file's bytes: JSON of two spaces a level, the same for the same cassette, on any machine.
  ///
  /// A body stands as `json` where its bytes are exactly the compact form of the value, else as
  /// `text` where it is UTF-8, else as `base64`.
  public func bytes() -> [UInt8] {
    let document: JSONValue = [
      "cassette": .number(JSONNumber(Self.version)), "recorded": .string("\(recorded)"),
      "redacted": [
        "headers": names { if case .header(let name) = $0 { name } else { nil } },
        "queryItems": names { if case .queryItem(let name) = $0 { name } else { nil } },
        "jsonMembers": names { if case .jsonMember(let name) = $0 { name } else { nil } },
      ],
      "recordings": .array(
        recordings.map { ["request": $0.request.json, "answer": $0.answer.json] }),
    ]
    return JSONWriter(.pretty).bytes(document) + [0x0a]
  }

  private func names(_ name: (RedactionRule) -> String?) -> JSONValue {
    .array(redaction.compactMap(name).map(JSONValue.string))
  }
}

extension HTTPRequest {
  fileprivate var json: JSONValue {
    .object(
      JSONObject(
        [.init("method", .string(method.rawValue)), .init("url", .string("\(url)"))]
          + headers.members + bodyMember(body)))
  }
}

extension HTTPResponse {
  fileprivate var json: JSONValue {
    .object(
      JSONObject(
        [.init("status", .number(JSONNumber(status)))] + headers.members + bodyMember(body)))
  }
}

extension HTTPHeaders {
  fileprivate var members: [JSONObject.Member] {
    let lines = fields.map { JSONValue.string("\($0.name): \($0.value)") }
    return lines.isEmpty ? [] : [.init("headers", .array(lines))]
  }
}

/// The member that holds a body; none for an empty one.
private func bodyMember(_ body: [UInt8]) -> [JSONObject.Member] {
  if body.isEmpty { return [] }
  let depth = JSONParsingOptions(maximumDepth: Cassette.deepestBody)
  if let value = try? JSONValue(parsing: body, options: depth), JSONWriter().bytes(value) == body {
    return [.init("json", value)]
  }
  if let text = String(validating: body, as: UTF8.self) { return [.init("text", .string(text))] }
  return [.init("base64", .string(Base64Text.encode(body)))]
}

extension Cassette {
  /// How deep a body may nest that stands as JSON in the file, which nests four levels itself.
  static let deepestBody = JSONParsingOptions().maximumDepth - 4
}
