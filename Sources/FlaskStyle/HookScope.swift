internal import HTTPCore
internal import Ports

/// All hooks and handlers around a function, worked out once.
struct HookScope: Sendable {
  private let before: [Hooks.Before]
  private let after: [Hooks.After]
  /// Those of the part itself first, then those of the part outside.
  private let handlers: [ErrorHandlers]

  init(_ hooks: Hooks, inside outer: HookScope?) {
    before = (outer?.before ?? []) + hooks.before
    after = hooks.after + (outer?.after ?? [])
    handlers = [hooks.handlers] + (outer?.handlers ?? [])
  }

  /// Answers a request by a function or by a hook before it, and shows the answer to the hooks after.
  func run(_ request: Request, _ handler: RequestHandler) async -> Response {
    if before.isEmpty, after.isEmpty {
      do { return try await handler(request) } catch { return await answer(to: error, request) }
    }
    var request = request
    var response: Response
    do {
      response = try await answer(&request, handler)
    } catch {
      response = await answer(to: error, request)
    }
    for hook in after {
      do {
        try await hook(request, &response)
      } catch {
        response = await answer(to: error, request)
      }
    }
    return response
  }

  /// The answer of the handler of its status in place of an answer that no function has made.
  func replacement(of response: Response, _ request: Request) async -> Response {
    for handlers in handlers {
      guard let handler = handlers[response.status] else { continue }
      do {
        var replacement = try await handler(request)
        if replacement.status == .ok { replacement.status = response.status }
        for name in ["Allow"] where replacement.headers[name] == nil {
          for value in response.headers.values(of: name) {
            try replacement.headers.append(name, value)
          }
        }
        replacement.cause = response.cause
        return replacement
      } catch {
        return Response(answering: error)
      }
    }
    return response
  }

  private func answer(_ request: inout Request, _ handler: RequestHandler) async throws -> Response
  {
    for hook in before {
      if let response = try await hook(&request) { return response }
    }
    return try await handler(request)
  }

  private func answer(to error: any Error, _ request: Request) async -> Response {
    var error = error
    for handlers in handlers {
      do {
        if let response = try await handlers.answer(to: error, request) { return response }
      } catch let next {
        error = next
      }
    }
    return await replacement(of: Response(answering: error), request)
  }
}
