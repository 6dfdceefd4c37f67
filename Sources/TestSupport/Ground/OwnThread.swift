import Foundation

/// Runs work that blocks on a thread of its own: the pool that runs the tests has a thread a core.
///
/// - Parameters:
///   - stackSize: The stack of the thread in bytes; secondary threads on Darwin have 512 KB.
///   - body: What blocks.
/// - Returns: What the body returns.
/// - Throws: What the body throws.
package func onOwnThread<Value: Sendable>(
  stackSize: Int? = nil, _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    let thread = Thread { continuation.resume(with: Result(catching: body)) }
    if let stackSize { thread.stackSize = stackSize }
    thread.start()
  }
}
