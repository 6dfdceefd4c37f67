public import JSONWebToken
public import Ports

/// Access tokens as signed JSON Web Tokens (RFC 7519), of the type `at+jwt` (RFC 9068).
///
/// A token holds `iss`, `aud`, `sub`, `iat` and `exp`. Everybody who has it can read it.
///
/// ```swift
/// let key = try JSONWebKey(secret: Array(settings.signingSecret.reveal().utf8), for: .hs256)
/// let tokens = try JSONWebTokenIssuer(
///   key: key, algorithm: .hs256, issuer: "https://shop.example", audience: "shop")
/// ```
public struct JSONWebTokenIssuer: AccessTokens {
  private static let type = "at+jwt"

  private let signer: TokenSigner
  private let verifier: TokenVerifier
  private let issuer: String
  private let audience: String

  /// Chooses key and names.
  ///
  /// - Parameters:
  ///   - key: A shared secret or a private key.
  ///   - algorithm: The one algorithm that is signed with and accepted.
  ///   - issuer: The name of the one who signs; tokens of others are refused.
  ///   - audience: The name of the service that tokens are for; tokens for others are refused.
  /// - Throws: `TokenError.keyNotFor` when the key does not fit the algorithm or may not sign.
  public init(
    key: JSONWebKey, algorithm: Algorithm, issuer: String, audience: String
  ) throws(TokenError) {
    signer = try TokenSigner(key: key, algorithm: algorithm)
    verifier = TokenVerifier(
      keys: JSONWebKeySet([key]), algorithms: [algorithm],
      rules: ClaimRules(issuer: issuer, audience: audience, type: Self.type))
    self.issuer = issuer
    self.audience = audience
  }

  /// Signs a token.
  ///
  /// - Throws: `AccessTokenError.unavailable` when the library refuses.
  public func issue(
    for account: Account.ID, at now: Moment, expiring expiry: Moment
  ) throws -> Secret {
    var claims = Claims()
    claims.issuer = issuer
    claims.audience = [audience]
    claims.subject = account.rawValue
    claims.issuedAt = NumericDate(now)
    claims.expirationTime = NumericDate(expiry)
    do { return Secret(try signer.sign(claims, type: Self.type)) } catch {
      throw AccessTokenError.unavailable(reason: "\(error)")
    }
  }

  /// Verifies signature, type, issuer, audience and times, and reads the subject.
  ///
  /// - Throws: `AccessTokenError.expired` or `.invalid`.
  public func verify(_ token: Secret, at now: Moment) throws -> Account.ID {
    do throws(TokenError) {
      let claims = try verifier.verify(token.reveal(), at: NumericDate(now))
      guard let subject = claims.subject else { throw .missingClaim("sub") }
      return Account.ID(subject)
    } catch {
      if case .expired(let date) = error {
        throw AccessTokenError.expired(at: date.moment)
      }
      throw AccessTokenError.invalid(reason: "\(error)")
    }
  }
}

extension NumericDate {
  fileprivate init(_ moment: Moment) { self.init(seconds: Double(moment.secondsSince1970)) }

  /// The whole seconds; the start of 1970 for a date that no calendar holds.
  fileprivate var moment: Moment {
    Moment(secondsSince1970: Int(exactly: seconds.rounded(.down)) ?? 0)
  }
}
