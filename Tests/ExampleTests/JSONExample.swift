import JSON
import Testing

struct PriceTagTests {
  @Test func `numbers are exact and members keep their order`() throws {
    let tag = try JSONValue(parsing: #"{"tea": 4.50, "views": 9007199254740993, "old": null}"#)
    #expect(tag["tea"]?.number == JSONNumber("4.5"))
    #expect(tag["views"]?.number?.integer == 9_007_199_254_740_993)
    #expect(tag.object?.members.map(\.name) == ["tea", "views", "old"])
  }

  @Test func `a name that stands twice is refused, and where`() {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: #"{"admin": false, "admin": true}"#)
    }
    #expect(error?.reason == .duplicateMember("admin"))
    #expect(error?.column == 18)
  }

  @Test func `a value is written as text`() {
    let tag: JSONValue = ["tea": 4, "sizes": ["S", "L"], "sold": false]
    #expect(JSONWriter().text(tag) == #"{"tea":4,"sizes":["S","L"],"sold":false}"#)
  }
}
