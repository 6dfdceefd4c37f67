public import HTTPCore
public import Ports

/// The key under which a request says whose access token it carries.
///
/// ```swift
/// app.use("/orders") { request, next in await next(try bearer.admitting(request)) }
/// app.get("/orders") { request in .text(request[SignedInAccount.self]?.rawValue ?? "") }
/// ```
public enum SignedInAccount: RequestKey {
  /// The account's identifier.
  public typealias Value = Account.ID
}

extension BearerGuard {
  /// Lets a request through that carries a good token, and writes down whose it is: the guard as a
  /// middleware.
  ///
  /// - Returns: The request with its account under `SignedInAccount`.
  /// - Throws: What `account(of:)` throws.
  public func admitting(_ request: Request) throws -> Request {
    var request = request
    request[SignedInAccount.self] = try account(of: request)
    return request
  }
}
