import HTTPCore
import JSON
import Testing

@Suite struct `A body of JSON` {
  @Test(arguments: [
    "application/json", "Application/JSON; charset=utf-8", "application/merge-patch+json",
  ])
  func `is decoded`(type: String) throws {
    let value = try JSONValue(body: Array(#"{"a":1}"#.utf8), contentType: type)
    #expect(value == ["a": 1])
  }

  @Test(arguments: ["text/plain", "application/jsonp", "application/json, text/plain", "", nil])
  func `needs its type`(type: String?) {
    let error = #expect(throws: BodyError.wrongType(type, needed: "application/json")) {
      try JSONValue(body: Array("1".utf8), contentType: type)
    }
    #expect(error?.status == .unsupportedMediaType)
  }

  @Test func `is refused with the place of its mistake`() {
    let error = #expect(throws: BodyError.self) {
      try JSONValue(body: Array("{\n \"a\":x}".utf8), contentType: "application/json")
    }
    guard case .malformedJSON(_, line: 2, column: 6) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.status == .badRequest)
    #expect(error.map { "\($0)" }?.hasPrefix("The JSON is malformed at line 2, column 6: ") == true)
  }

  @Test func `may not have a member twice`() {
    let error = #expect(throws: BodyError.self) {
      try JSONValue(body: Array(#"{"a":1,"a":2}"#.utf8), contentType: "application/json")
    }
    #expect(error?.status == .badRequest)
  }
}
