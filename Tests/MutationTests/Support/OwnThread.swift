import Foundation
import Testing

/// Runs a call that blocks on a thread of its own: the pool that runs the tests has two.
func onOwnThread<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
  }
}

extension Tag {
  /// Calls the compiler.
  @Tag static var slow: Self
}
