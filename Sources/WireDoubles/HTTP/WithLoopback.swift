import TestDoubles

/// Gives a body a server, stops it at the end, and checks that nothing was unmatched or unused.
///
/// - Parameter body: The test.
/// - Returns: What the body returns.
/// - Throws: `StubReport`, which carries the body's error where it threw too; else that error;
///   `LoopbackError.cannotListen` before the body runs.
public func withLoopback<Value>(
  _ body: (LoopbackServer) async throws -> Value
) async throws -> Value {
  let server = try LoopbackServer()
  let result: Result<Value, any Error>
  do { result = .success(try await body(server)) } catch { result = .failure(error) }
  await server.stop()
  switch result {
  case .success(let value):
    try server.verify()
    return value
  case .failure(let error):
    if error is StubReport { throw error }
    if let report = server.report(bodyError: error) { throw report }
    throw error
  }
}
