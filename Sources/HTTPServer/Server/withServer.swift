public import HTTPCore

/// Runs a server for as long as a body takes, and shuts it down however the body ends.
///
/// ```swift
/// try await withServer { request in
///   .text("Good morning")
/// } perform: { server in
///   let url = try HTTPURL(validating: "http://127.0.0.1:\(server.port)/")
///   let answer = try await URLSessionHTTPClient().send(HTTPRequest(.get, url))
///   #expect(answer.text == "Good morning")
/// }
/// ```
///
/// - Parameters:
///   - configuration: The address, the limits and the log.
///   - handler: What answers each request.
///   - body: What uses the server, which is shut down when it returns or throws.
/// - Returns: What the body returns.
/// - Throws: `SystemError` where the server does not start; what the body throws.
@discardableResult
public func withServer<Value>(
  _ configuration: ServerConfiguration = ServerConfiguration(),
  handler: @escaping RequestHandler,
  perform body: (HTTPServer) async throws -> Value
) async throws -> Value {
  let server = try HTTPServer.start(configuration, handler: handler)
  do {
    let value = try await body(server)
    await server.shutdown()
    return value
  } catch {
    await server.shutdown()
    throw error
  }
}
