import HTTPCore
import JSON
import Ports
import Testing

@Suite struct `A problem` {
  @Test func `names itself after its status`() {
    #expect(
      Problem(status: .conflict).json
        == ["type": "about:blank", "title": "Conflict", "status": 409])
  }

  @Test func `has all its members`() {
    let problem = Problem(
      type: "https://shop.example/sold-out", title: "Sold out", status: .conflict,
      detail: "The last one went.", instance: "/orders/7",
      extensions: [JSONObject.Member("left", 0), JSONObject.Member("status", 200)])
    #expect(
      problem.json == [
        "type": "https://shop.example/sold-out", "title": "Sold out", "status": 409,
        "detail": "The last one went.", "instance": "/orders/7", "left": 0,
      ])
  }

  @Test func `is answered with its own content type`() throws {
    let response = Response.problem(Problem(status: .conflict, detail: "x"))
    #expect(response.status == .conflict)
    #expect(response.headers["Content-Type"] == "application/problem+json")
    guard case .bytes(let bytes) = response.body else {
      Issue.record("not in memory")
      return
    }
    #expect(try JSONValue(parsing: bytes)["detail"] == "x")
  }
}
