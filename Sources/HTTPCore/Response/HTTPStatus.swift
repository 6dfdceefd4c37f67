/// A status code of an answer (RFC 9110, section 15).
///
/// ```swift
/// HTTPStatus.notFound.reason  // "Not Found"
/// HTTPStatus(599).code  // 599
/// ```
public struct HTTPStatus: Hashable, Sendable {
  /// The three digits.
  public let code: Int

  /// Makes a status; a code that is not within 100...599 is a programmer's error and traps.
  public init(_ code: Int) {
    precondition((100...599).contains(code), "status \(code) is not within 100...599")
    self.code = code
  }

  /// Says whether another answer follows to the same request.
  public var isInterim: Bool { code < 200 && code != 101 }

  /// Says whether an answer with this status never has a body (RFC 9110, section 6.4.1).
  public var forbidsBody: Bool { code < 200 || code == 204 || code == 205 || code == 304 }
}

extension HTTPStatus: CustomStringConvertible {
  /// The code and its reason, such as `404 Not Found`.
  public var description: String { reason.isEmpty ? "\(code)" : "\(code) \(reason)" }
}
