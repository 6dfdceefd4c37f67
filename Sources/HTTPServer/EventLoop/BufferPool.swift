internal import Synchronization

/// The read buffers of a loop: a connection holds one only while it has bytes to read.
///
/// So ten thousand connections that wait cost no buffer.
final class BufferPool: Sendable {
  /// The bytes of a buffer.
  static let size = 16 * 1024
  private static let kept = 64

  private let free = Mutex<[[UInt8]]>([])

  /// Hands out a buffer, all of which may be written.
  func take() -> [UInt8] {
    free.withLock { $0.popLast() } ?? [UInt8](repeating: 0, count: Self.size)
  }

  /// Takes a buffer back.
  func giveBack(_ buffer: consuming [UInt8]) {
    let buffer = buffer
    free.withLock { free in
      if free.count < Self.kept { free.append(buffer) }
    }
  }
}
