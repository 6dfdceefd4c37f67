import Foundation

/// Runs a body on a new thread, where it may block without holding up any task.
///
/// - Parameters:
///   - name: The name of the thread, for debuggers.
///   - body: What to run.
package func onOwnThread(named name: String, _ body: @escaping @Sendable () -> Void) {
  let thread = Thread(block: body)
  thread.name = name
  thread.start()
}
