import TestDoubles
import Ports
import HTTPCore
import JSON
import Testing
import WebSignIn

@Suite struct `A body with a schema` {
  static let schema: JSONValue = [
    "type": "object", "required": ["email", "items"], "additionalProperties": false,
    "properties": [
      "email": ["type": "string", "format": "email"],
      "items": ["type": "array", "items": ["type": "integer", "minimum": 1]],
      "a/b ü": ["type": "string"],
    ],
  ]

  private func ask(_ text: String, type: String = "application/json", limit: Int = 1_000)
    async throws -> Response
  {
    let body = try JSONBody(schema: Self.schema, limit: limit)
    let head = try request("POST", fields: [("Content-Type", type)]).head
    return await answer(
      { .json(try await body.read($0)) }, Request(head: head, body: .bytes(Array(text.utf8))))
  }

  @Test func `is read where it obeys`() async throws {
    let response = try await ask(#"{"email": "ada@example.com", "items": [1]}"#)
    #expect(response.json?["items"] == [1])
  }

  @Test func `is answered with all that is wrong, each with its pointer`() async throws {
    let response = try await ask(#"{"email": "ada", "items": [1, 0, "x"], "a/b ü": 1}"#)
    #expect(response.status == .unprocessableContent)
    #expect(response.headers["Content-Type"] == "application/problem+json")
    #expect(response.json?["type"]?.string == ProblemType.invalidBody)
    #expect(response.json?["detail"] == "4 things are wrong.")
    let errors = response.json?["errors"]?.array ?? []
    #expect(
      Set(errors.compactMap { $0["pointer"]?.string })
        == ["#/email", "#/items/1", "#/items/2", "#/a~1b%20%C3%BC"])
    #expect(errors.allSatisfy { $0["detail"]?.string?.isEmpty == false })
  }

  @Test func `names the whole body where a field is missing`() async throws {
    let response = try await ask(#"{"items": []}"#)
    #expect(response.json?["errors"]?.array?.compactMap { $0["pointer"]?.string } == ["#"])
    #expect(response.json?["detail"] == "One thing is wrong.")
  }

  @Test func `is refused where it is no JSON`() async throws {
    let response = try await ask(#"{"email": }"#)
    #expect(response.status == .badRequest)
    #expect(response.json?["detail"]?.string?.contains("line 1, column 11") == true)
  }

  @Test func `is refused where a member stands twice`() async throws {
    let response = try await ask(#"{"email": "a@example.com", "items": [], "items": [1]}"#)
    #expect(response.status == .badRequest)
  }

  @Test func `is refused where it is of another type`() async throws {
    #expect(try await ask("{}", type: "text/plain").status == .unsupportedMediaType)
  }

  @Test func `is refused where it is longer than the limit`() async throws {
    let text = #"{"email": "ada@example.com", "items": [1]}"#
    #expect(try await ask(text, limit: text.utf8.count).status == .ok)
    #expect(try await ask(text, limit: text.utf8.count - 1).status == .contentTooLarge)
  }
}
