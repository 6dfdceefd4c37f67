public import JSON

/// The reason why a body or a query could not be decoded.
///
/// What the client sent is not repeated: it may be a secret.
public enum BodyError: Error, Hashable, Sendable {
  /// The body is of another type than the one that is needed.
  case wrongType(String?, needed: String)
  /// A field holds a broken escape or is no UTF-8; the offset counts bytes from the start.
  case malformedField(offset: Int)
  /// There are more fields than the limit.
  case tooManyFields(limit: Int)
  /// The body is no JSON; the line and the column count from 1.
  case malformedJSON(String, line: Int, column: Int)

  /// The status to answer with.
  public var status: HTTPStatus {
    switch self {
    case .wrongType: .unsupportedMediaType
    case .tooManyFields: .contentTooLarge
    case .malformedField, .malformedJSON: .badRequest
    }
  }
}

extension BodyError: CustomStringConvertible {
  /// What was wrong, where, and what to send.
  public var description: String {
    switch self {
    case .wrongType(let type?, let needed):
      "The Content-Type is \(type.debugDescription). Send \(needed)."
    case .wrongType(nil, let needed): "There is no Content-Type. Send \(needed)."
    case .malformedField(let offset):
      "The field at byte \(offset) has a broken escape or is no UTF-8."
    case .tooManyFields(let limit): "There are more than \(limit) fields."
    case .malformedJSON(let reason, let line, let column):
      "The JSON is malformed at line \(line), column \(column): \(reason)."
    }
  }
}

extension JSONValue {
  /// Decodes a body of JSON.
  ///
  /// - Parameters:
  ///   - body: The whole body, in UTF-8.
  ///   - contentType: The value of `Content-Type`.
  ///   - options: How deep the value may be, and what to do with duplicate members.
  /// - Throws: `BodyError.wrongType` where the type is not one of JSON; `.malformedJSON`.
  public init(
    body: [UInt8], contentType: String?, options: JSONParsingOptions = JSONParsingOptions()
  ) throws(BodyError) {
    guard let contentType, MediaType(contentType)?.isJSON == true else {
      throw .wrongType(contentType, needed: "application/json")
    }
    do throws(JSONSyntaxError) {
      self = try JSONValue(parsing: body, options: options)
    } catch {
      throw .malformedJSON("\(error.reason)", line: error.line, column: error.column)
    }
  }
}

extension FormFields {
  /// Decodes the body of a form.
  ///
  /// - Parameters:
  ///   - body: The whole body.
  ///   - contentType: The value of `Content-Type`.
  /// - Throws: `BodyError.wrongType` where the type is not that of forms; what
  ///   `init(decoding:limit:)` throws.
  public init(body: [UInt8], contentType: String?) throws(BodyError) {
    guard let contentType, MediaType(contentType)?.isForm == true else {
      throw .wrongType(contentType, needed: "application/x-www-form-urlencoded")
    }
    try self.init(decoding: body)
  }
}
