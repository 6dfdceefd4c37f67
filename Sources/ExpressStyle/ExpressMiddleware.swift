public import HTTPCore

/// The rest of the way of a request: all that was declared after the middleware that holds it.
///
/// It never throws: an error that a later handler throws has become an answer when it returns.
public typealias Next = @Sendable (Request) async -> Response

/// What stands between a request and its handler.
///
/// It may answer itself, hand on another request, and change the answer that comes back.
///
/// ```swift
/// let membersOnly: ExpressMiddleware = { request, next in
///   guard request.cookies["member"] != nil else { return Response(status: .unauthorized) }
///   return await next(request)
/// }
/// ```
public typealias ExpressMiddleware = @Sendable (Request, Next) async throws -> Response

/// What makes an answer of an error; nil leaves it to the next one.
///
/// ```swift
/// let soldOut: ErrorMiddleware = { error, request in
///   error is SoldOut ? .text("Sold out", status: .conflict) : nil
/// }
/// ```
public typealias ErrorMiddleware = @Sendable (any Error, Request) async throws -> Response?
