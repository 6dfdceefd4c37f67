import Synchronization
import TestDoubles

/// A wait that cancellation does not end.
final class Stuck: Sendable {
  private let continuation = Mutex<CheckedContinuation<Void, Never>?>(nil)

  func wait() async {
    await withCheckedContinuation { new in continuation.withLock { $0 = new } }
  }

  func release() { continuation.withLock { $0.take() }?.resume() }
}

extension VirtualTimeError {
  var pending: [String] {
    if case .deadlock(let pending) = self { pending } else { [] }
  }

  var isDeadlock: Bool { !pending.isEmpty }
}

/// The error of a body, for tests that look at lines: in the argument of a macro, `#line` is the
/// line of the macro.
func virtualTimeError(of body: () async throws -> Void) async -> VirtualTimeError? {
  do {
    try await body()
    return nil
  } catch {
    return error as? VirtualTimeError
  }
}
