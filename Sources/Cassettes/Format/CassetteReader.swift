import JSON
import Ports

/// The reader of the members that `Cassette.bytes()` writes.
enum CassetteReader {
  static func cassette(_ bytes: [UInt8]) throws(FormatFault) -> Cassette {
    let document: JSONValue
    do { document = try JSONValue(parsing: bytes) } catch {
      // The line stands in front of every message of a cassette.
      let words = "\(error)".dropFirst("line \(error.line), ".count)
      throw FormatFault(words: String(words), line: error.line)
    }
    let root = JSONPlace(value: document)
    // The version comes first: another one may have other members.
    let version = try root.member("cassette")
    guard version.value.number?.integer == Cassette.version else {
      throw version.fault("the version is not \(Cassette.version), the only one that is read")
    }
    try root.allow(["cassette", "recorded", "redacted", "recordings"])
    return Cassette(
      recorded: try moment(root.member("recorded")), redaction: try rules(root.member("redacted")),
      recordings: try root.member("recordings").items(recording))
  }

  private static func moment(_ place: JSONPlace) throws(FormatFault) -> Moment {
    let text = try place.text()
    let numbers = text.split { "-T:Z".contains($0) }.map { Int($0) ?? -1 }
    let isPlausible = numbers.count == 6 && text.utf8.count == 20 && numbers.allSatisfy { $0 >= 0 }
    guard isPlausible, (1...12).contains(numbers[1]) else {
      throw place.fault("is no moment, such as 2026-03-01T09:00:00Z")
    }
    let moment = Moment(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4],
      second: numbers[5])
    // A moment that is written otherwise than it was read has a 31st of April or a 25th hour.
    guard "\(moment)" == text else { throw place.fault("is no moment of the calendar, in UTC") }
    return moment
  }

  private static func rules(_ place: JSONPlace) throws(FormatFault) -> [RedactionRule] {
    try place.allow(["headers", "queryItems", "jsonMembers"])
    let name: (JSONPlace) throws(FormatFault) -> String = { place throws(FormatFault) in
      try place.text()
    }
    return try place.member("headers").items(name).map(RedactionRule.header)
      + place.member("queryItems").items(name).map(RedactionRule.queryItem)
      + place.member("jsonMembers").items(name).map(RedactionRule.jsonMember)
  }

  private static func recording(_ place: JSONPlace) throws(FormatFault) -> Cassette.Recording {
    try place.allow(["request", "answer"])
    return Cassette.Recording(
      request: try request(place.member("request")), answer: try answer(place.member("answer")))
  }

  private static func request(_ place: JSONPlace) throws(FormatFault) -> HTTPRequest {
    try place.allow(["method", "url", "headers", "json", "text", "base64"])
    let (method, url) = (try place.member("method"), try place.member("url"))
    guard let known = HTTPMethod(rawValue: try method.text()) else {
      throw method.fault(
        "is none of \(HTTPMethod.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let text = try url.text()
    let target: HTTPURL
    do throws(HTTPURLError) { target = try HTTPURL(validating: text) } catch {
      throw url.fault("\(error)")
    }
    return HTTPRequest(known, target, headers: try headers(place), body: try body(place))
  }

  private static func answer(_ place: JSONPlace) throws(FormatFault) -> HTTPResponse {
    try place.allow(["status", "headers", "json", "text", "base64"])
    let status = try place.member("status")
    guard let code = status.value.number?.integer, (200...599).contains(code) else {
      throw status.fault("is no status of 200 to 599")
    }
    return HTTPResponse(status: code, headers: try headers(place), body: try body(place))
  }

  private static func headers(_ place: JSONPlace) throws(FormatFault) -> HTTPHeaders {
    var headers = HTTPHeaders()
    guard let lines = place.optionalMember("headers") else { return headers }
    _ = try lines.items { line throws(FormatFault) in
      let parts = try line.text().split(
        separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw line.fault("has no colon between a name and a value") }
      do throws(HTTPHeaderError) { try headers.append(String(parts[0]), String(parts[1])) } catch {
        throw line.fault("\(error)")
      }
    }
    return headers
  }

  private static func body(_ place: JSONPlace) throws(FormatFault) -> [UInt8] {
    let forms = ["json", "text", "base64"].compactMap { place.optionalMember($0) }
    guard forms.count <= 1 else { throw place.fault("has more than one body") }
    if let json = place.optionalMember("json") { return JSONWriter().bytes(json.value) }
    if let text = place.optionalMember("text") { return Array(try text.text().utf8) }
    guard let encoded = place.optionalMember("base64") else { return [] }
    guard let bytes = Base64Text.decode(try encoded.text()) else {
      throw encoded.fault("is no base64 with padding (RFC 4648, section 4)")
    }
    return bytes
  }
}
