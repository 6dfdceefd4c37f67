public import Ports
import Synchronization

/// Access tokens that are believed because this value remembers them: nothing is signed.
///
/// ```swift
/// let tokens = FakeAccessTokens()
/// let token = try tokens.issue(for: "a-1", at: noon, expiring: noon + .seconds(900))
/// token.reveal()  // "access-1"
/// ```
public final class FakeAccessTokens: AccessTokens {
  private struct Grant {
    let account: Account.ID
    let issued: Moment
    let expiry: Moment
  }

  private let state = Mutex<(grants: [Grant], failures: [any Error])>(([], []))

  private let prefix: String

  /// Makes an issuer that issued nothing yet.
  ///
  /// - Parameter prefix: What its tokens start with; another issuer has another one.
  public init(prefix: String = "access-") { self.prefix = prefix }

  /// Makes the next calls of `issue` fail.
  ///
  /// - Parameters:
  ///   - count: How many calls fail.
  ///   - error: What they throw.
  public func failNext(_ count: Int = 1, with error: any Error) {
    state.withLock { $0.failures += Array(repeating: error, count: count) }
  }

  /// Remembers a grant and answers the prefix with its number.
  ///
  /// - Throws: What was given to `failNext`.
  public func issue(
    for account: Account.ID, at now: Moment, expiring expiry: Moment
  ) throws -> Secret {
    try state.withLock { state in
      if !state.failures.isEmpty { throw state.failures.removeFirst() }
      state.grants.append(Grant(account: account, issued: now, expiry: expiry))
      return Secret("\(prefix)\(state.grants.count)")
    }
  }

  /// Looks a token up.
  ///
  /// - Throws: `AccessTokenError.invalid` for a token that this value did not issue, or issued in
  ///   the future; `.expired` for one whose time is over.
  public func verify(_ token: Secret, at now: Moment) throws -> Account.ID {
    let grants = state.withLock { $0.grants }
    guard let index = grants.indices.first(where: { token == Secret("\(prefix)\($0 + 1)") }) else {
      throw AccessTokenError.invalid(reason: "it was not issued here")
    }
    let grant = grants[index]
    guard now < grant.expiry else { throw AccessTokenError.expired(at: grant.expiry) }
    guard grant.issued <= now else {
      throw AccessTokenError.invalid(reason: "it is issued in the future, at \(grant.issued)")
    }
    return grant.account
  }
}
