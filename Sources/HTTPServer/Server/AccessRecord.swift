public import HTTPCore

/// A line of the access log: a request and its answer.
///
/// The query is left out, as secrets are sent in queries.
///
/// ```swift
/// configuration.log = { record in print(record) }  // GET /orders 200 0.8 ms
/// ```
public struct AccessRecord: Sendable {
  /// The method as it was written.
  public let method: String
  /// The path, still escaped.
  public let path: String
  /// The status of the answer.
  public let status: HTTPStatus
  /// From the end of the header section to the end of the answer in the server.
  public let duration: Duration
}

extension AccessRecord: CustomStringConvertible {
  /// The method, the path, the status and the time in milliseconds.
  public var description: String {
    let tenths = duration.wholeNanoseconds / 100_000
    return "\(method) \(path) \(status.code) \(tenths / 10).\(tenths % 10) ms"
  }
}
