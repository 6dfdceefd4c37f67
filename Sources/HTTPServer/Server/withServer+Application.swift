public import HTTPCore

/// Runs a server of an application for as long as a body takes, and shuts it down however that ends.
///
/// ```swift
/// try await withServer(shop) { server in
///   print("http://127.0.0.1:\(server.port)/")
/// }
/// ```
///
/// - Parameters:
///   - application: What answers each request.
///   - configuration: The address, the limits and the log.
///   - body: What uses the server, which is shut down when it returns or throws.
/// - Returns: What the body returns.
/// - Throws: `SystemError` where the server does not start; what the body throws.
@discardableResult
public func withServer<Value>(
  _ application: some Application,
  configuration: ServerConfiguration = ServerConfiguration(),
  perform body: (HTTPServer) async throws -> Value
) async throws -> Value {
  try await withServer(
    configuration, handler: { await application.respond(to: $0) }, perform: body)
}
