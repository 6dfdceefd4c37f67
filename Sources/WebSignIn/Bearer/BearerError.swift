public import HTTPCore
public import Ports

/// The reason why a protected route was not opened, with the challenge of RFC 6750, section 3.
///
/// It never repeats a token.
public struct BearerError: AnswerableError, Equatable {
  /// What stands in the way.
  public enum Reason: Hashable, Sendable {
    /// No token came in the header: 401 without an error code.
    case missing
    /// The header is malformed, or there are several: 400, `invalid_request`.
    case malformed
    /// The token was good until then: 401, `invalid_token`.
    case expired(at: Moment)
    /// The token is forged, damaged or meant for others: 401, `invalid_token`.
    case invalid
    /// The token is good, and its owner may not do this: 403, `insufficient_scope`.
    case insufficientScope(String)
  }

  /// What stands in the way.
  public let reason: Reason
  /// The name of what is protected.
  public let realm: String

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - reason: What stands in the way.
  ///   - realm: The name of what is protected.
  public init(_ reason: Reason, realm: String) {
    self.reason = reason
    self.realm = realm
  }

  /// The status to answer with.
  public var status: HTTPStatus {
    switch reason {
    case .missing, .expired, .invalid: .unauthorized
    case .malformed: .badRequest
    case .insufficientScope: .forbidden
    }
  }

  /// The value of `WWW-Authenticate`.
  public var challenge: String {
    let realm = "Bearer realm=\"\(realm)\""
    return switch reason {
    case .missing: realm
    case .malformed: "\(realm), error=\"invalid_request\", error_description=\"\(description)\""
    case .expired, .invalid:
      "\(realm), error=\"invalid_token\", error_description=\"\(description)\""
    case .insufficientScope(let scope):
      "\(realm), error=\"insufficient_scope\", error_description=\"\(description)\", "
        + "scope=\"\(scope)\""
    }
  }

  /// The status, the challenge and a problem that says the same to a person.
  public var response: Response {
    .problem(Problem(status: status, detail: description)).adding(["WWW-Authenticate": challenge])
  }
}

extension BearerError: CustomStringConvertible {
  /// What was wrong and what to do.
  public var description: String {
    switch reason {
    case .missing: "Send an access token: Authorization: Bearer and the token."
    case .malformed: "Send one Authorization field with one token after Bearer."
    case .expired(let moment): "The access token expired at \(moment). Refresh it."
    case .invalid: "The access token is not valid. Sign in again."
    case .insufficientScope: "The access token is good, but not for this."
    }
  }
}
