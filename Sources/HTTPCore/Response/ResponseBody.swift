/// The content of an answer.
public enum ResponseBody: Sendable {
  /// All bytes, in memory.
  case bytes([UInt8])
  /// Bytes that are written while they are made.
  ///
  /// With a length in bytes the answer announces it, and writing more or less breaks it off;
  /// without one it goes in chunks.
  case stream(length: Int?, @Sendable (any BodyWriter) async throws -> Void)

  /// No bytes.
  public static var empty: ResponseBody { .bytes([]) }
}

/// The way of a streamed body to the client.
public protocol BodyWriter: Sendable {
  /// Sends bytes; returns when the connection takes more, so that a slow client slows the maker.
  ///
  /// - Throws: What the connection ended with; `CancellationError` when the task was cancelled.
  func write(_ bytes: [UInt8]) async throws
}
