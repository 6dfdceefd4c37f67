import JSON
import JSONSchema
import TestSupport
import Testing

/// Deep instances and schemas are judged on a stack of 512 KB, also in a debug build.
@Suite struct `A deep instance` {
  private static let depth = JSONParsingOptions().maximumDepth

  /// A tree whose nodes each pass through several keywords.
  private static let tree: JSONValue = [
    "$defs": [
      "node": [
        "type": "object", "required": ["child"],
        "properties": ["child": ["anyOf": [["type": "integer"], ["$ref": "#/$defs/node"]]]],
      ]
    ], "$ref": "#/$defs/node",
  ]

  private func instance(_ end: JSONValue) -> JSONValue {
    (0..<Self.depth).reduce(end) { child, _ in ["child": child] }
  }

  @Test func `is judged on a small stack`() async throws {
    let (valid, invalid) = (instance(1), instance("1"))
    let verdicts = try await onOwnThread(stackSize: 512 << 10) {
      let schema = try JSONSchema(Self.tree)
      return [schema.isValid(valid), schema.isValid(invalid), schema.validate(valid).isValid]
    }
    #expect(verdicts == [true, false, true])
  }

  @Test func `has its causes written on a small stack`() async throws {
    let invalid = instance("1")
    let texts = try await onOwnThread(stackSize: 512 << 10) {
      let result = try JSONSchema(Self.tree).validate(invalid)
      #expect(result == result)
      return [SchemaResult.Form.basic, .detailed].map { JSONWriter().text(result.output($0)) }
    }
    let pointer = String(repeating: "/child", count: Self.depth)
    for text in texts { #expect(text.contains("\"instanceLocation\":\"\(pointer)\"")) }
  }

  @Test func `of a chain of references ends at the limit, on a small stack`() async throws {
    let result = try await onOwnThread(stackSize: 512 << 10) {
      let schema = try JSONSchema(["anyOf": [["type": "null"], ["$ref": "#"]]])
      return (schema.isValid(1), schema.validate(1).violations.map(\.message))
    }
    #expect(!result.0)
    #expect(result.1.first?.contains("leads back to itself") == true)
  }

  @Test func `of a deep schema is compiled on a small stack`() async throws {
    let text =
      String(repeating: #"{"not":"#, count: Self.depth - 1) + "{}"
      + String(repeating: "}", count: Self.depth - 1)
    let isValid = try await onOwnThread(stackSize: 512 << 10) {
      try JSONSchema(JSONValue(parsing: text)).isValid(1)
    }
    #expect(isValid == !Self.depth.isMultiple(of: 2))
  }

  @Test(arguments: ["(?:", "(", "(?=", "(?<!", "(?:a|"])
  func `of groups in a pattern is compiled and searched on a small stack`(
    open: String
  ) async throws {
    let results = try await onOwnThread(stackSize: 512 << 10) {
      try [50, 51, 100_000].map { depth in
        let pattern =
          String(repeating: open, count: depth) + "a" + String(repeating: ")", count: depth)
        do throws(SchemaError) {
          return try JSONSchema(["pattern": .string(pattern)]).validate("ba").violations.count
        } catch {
          guard case .invalidPattern = error.reason else { throw error }
          return -1
        }
      }
    }
    #expect((0...1).contains(results[0]))
    #expect(results.dropFirst() == [-1, -1])
  }
}
