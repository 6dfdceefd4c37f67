import HTTPCore
import Synchronization

/// The place of an application that is made when its server listens already: it has to know the
/// port, and the server has to know it.
final class LateApplication: Sendable {
  private let application = Mutex<Shop?>(nil)

  /// Puts the application in its place.
  func set(_ application: Shop) { self.application.withLock { $0 = application } }

  /// Answers by the application, and with 503 as long as there is none.
  func respond(to request: Request) async -> Response {
    guard let application = application.withLock({ $0 }) else {
      return .problem(Problem(status: .serviceUnavailable))
    }
    return await application.respond(to: request)
  }
}
