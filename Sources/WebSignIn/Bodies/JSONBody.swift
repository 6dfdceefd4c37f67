public import HTTPCore
public import JSON
public import JSONSchema
import Services

/// A body of JSON that has to obey a schema.
///
/// ```swift
/// let note = try JSONBody(schema: [
///   "type": "object", "required": ["text"], "properties": ["text": ["type": "string"]],
/// ])
/// let text = try await note.read(request)["text"]?.string
/// ```
///
/// Formats such as `email` are checked, too, and duplicate members are refused: one reader might
/// take the first of them, and the next one the last.
public struct JSONBody: Sendable {
  private let schema: JSONSchema
  private let limit: Int

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - limit: The most bytes that a body may have.
  /// - Throws: `SchemaError` for a schema that is none.
  public init(schema: JSONValue, limit: Int = 16 * 1024) throws(SchemaError) {
    var options = JSONSchema.Options()
    options.assertsFormat = true
    self.schema = try JSONSchema(schema, options: options)
    self.limit = limit
  }

  /// Reads and checks the body of a request.
  ///
  /// - Returns: The value, which obeys the schema.
  /// - Throws: `InvalidBody` with all that the schema finds; `BodyError.wrongType` or
  ///   `.malformedJSON`; `RequestRefusal.bodyTooLarge`; what the connection ended with.
  public func read(_ request: Request) async throws -> JSONValue {
    let value = try await Self.parse(request, upTo: limit)
    let violations = schema.validate(value).violations
    guard violations.isEmpty else {
      throw InvalidBody(
        violations.map { FormProblem(field: $0.instanceLocation, message: $0.message) })
    }
    return value
  }

  /// Reads a body of JSON of any form.
  static func parse(_ request: Request, upTo limit: Int) async throws -> JSONValue {
    let bytes = try await request.body.collect(upTo: limit)
    return try JSONValue(body: bytes, contentType: request.head["Content-Type"])
  }
}
