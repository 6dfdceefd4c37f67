internal import HTTPCore

/// What a handler holds of its connection: the body of one request, and the way for one answer.
struct ConnectionPart: RequestBodySource, BodyWriter {
  let connection: HTTPConnection
  let exchange: Int

  func next() async throws -> [UInt8]? { try await connection.nextPart(of: exchange) }

  func write(_ bytes: [UInt8]) async throws { try await connection.write(bytes, to: exchange) }
}
