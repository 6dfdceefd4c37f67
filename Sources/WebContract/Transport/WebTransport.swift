/// The way of a request to an application and of its answer back, as bytes.
///
/// ```swift
/// let answer = try await MemoryTransport(shop).exchange(Array("GET / HTTP/1.0\r\n\r\n".utf8))
/// ```
public protocol WebTransport: Sendable {
  /// Sends bytes over a new connection, and hears everything until the other side closes it.
  ///
  /// - Parameter bytes: Requests, the last of which asks for the end of the connection.
  /// - Returns: All answers.
  /// - Throws: What the connection broke with.
  func exchange(_ bytes: [UInt8]) async throws -> [UInt8]
}
