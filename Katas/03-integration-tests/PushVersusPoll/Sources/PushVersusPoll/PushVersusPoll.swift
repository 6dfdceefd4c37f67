public import HTTPCore
import HTTPServer
import JSON
import Synchronization

/// The tide gauge of a harbour: the same readings to be asked for, and to be listened to.
public final class TideGauge: Application {
  /// Makes a gauge without a reading.
  public init() {}

  /// How many are listening now.
  public var listeners: Int { 0 }

  /// Adds a reading, in centimetres; the first one has the number 1.
  public func publish(_ level: Int) {
  }

  /// Answers a request.
  public func respond(to request: Request) async -> Response {
    return .text("not written yet", status: .notImplemented)
  }
}
