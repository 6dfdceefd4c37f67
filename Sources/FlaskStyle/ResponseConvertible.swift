internal import Foundation
public import HTTPCore
public import JSON
internal import Ports

/// A value that a function of a route may return.
///
/// A text is answered as plain text, a `JSONValue`, an array and a dictionary as JSON, a status without
/// a body, and nil with 404. A type that is `Encodable` needs no more than the name of the protocol.
///
/// ```swift
/// struct Tea: Encodable, ResponseConvertible {
///   let name: String
/// }
/// ```
public protocol ResponseConvertible: SendableMetatype {
  /// The value as an answer.
  ///
  /// - Throws: What the type says; it is handled like an error of the function.
  func response() throws -> Response
}

extension Response: ResponseConvertible {
  /// The answer itself.
  public func response() -> Response { self }
}

extension String: ResponseConvertible {
  /// The text as plain text.
  public func response() -> Response { .text(self) }
}

extension JSONValue: ResponseConvertible {
  /// The value as JSON.
  public func response() -> Response { .json(self) }
}

extension HTTPStatus: ResponseConvertible {
  /// An answer without a body.
  public func response() -> Response { Response(status: self) }
}

extension Optional: ResponseConvertible where Wrapped: ResponseConvertible {
  /// The answer of what is there, or 404.
  ///
  /// - Throws: `Problem` of 404 where there is nothing; what the answer of the value throws.
  public func response() throws -> Response {
    guard let self else { throw Problem(status: .notFound) }
    return try self.response()
  }
}

extension ResponseConvertible where Self: Encodable {
  /// The value as JSON.
  ///
  /// - Throws: `EncodingError` where the value cannot be written as JSON.
  public func response() throws -> Response {
    let bytes = [UInt8](try JSONEncoder().encode(self))
    return Response(headers: ["Content-Type": "application/json"], body: .bytes(bytes))
  }
}

extension Array: ResponseConvertible where Element: Encodable {}
extension Dictionary: ResponseConvertible where Key == String, Value: Encodable {}
