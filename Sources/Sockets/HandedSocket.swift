import Synchronization

/// A socket on its way from one thread to another.
///
/// ```swift
/// let handed = HandedSocket(listener)
/// onOwnThread(named: "server") { let listener = handed.take() }
/// ```
package final class HandedSocket: Sendable {
  private let socket: Mutex<Socket?>

  /// Takes the socket over.
  package init(_ socket: consuming sending Socket) { self.socket = Mutex(socket) }

  /// Hands the socket on, once; nil to whoever asks a second time.
  package func take() -> Socket? { socket.withLock { $0.take() } }
}
