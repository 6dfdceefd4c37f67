#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

/// What came of a read or a write.
enum Transfer: Sendable {
  case bytes(Int)
  /// Nothing: wait for the direction to be ready.
  case wouldBlock
  /// The peer sends no more.
  case end
  case failed(SystemError)
}

extension Channel {
  /// Reads what has come into a buffer, from its start.
  func receive(into buffer: inout [UInt8]) -> Transfer {
    state.withLock { state in
      guard let number = state.descriptor?.number else { return .failed(Self.closed("recv")) }
      guard state.isReadable else { return .wouldBlock }
      let room = buffer.count
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe recv(number, bytes.baseAddress, room, 0)
      }
      switch count {
      case 0: return .end
      case 1...:
        // Less than there was room for is all there was, unless the end is there too, which is
        // reported only once.
        if count < room, !state.hasEnded { state.isReadable = false }
        return .bytes(count)
      default:
        let code = errno
        if code == EINTR { return .bytes(0) }
        guard code == EAGAIN || code == EWOULDBLOCK else {
          return .failed(SystemError("recv", code: code))
        }
        state.isReadable = false
        return .wouldBlock
      }
    }
  }

  /// Sends as much as the system takes.
  func send(_ bytes: Span<UInt8>) -> Transfer {
    state.withLock { state in
      guard let number = state.descriptor?.number else { return .failed(Self.closed("send")) }
      guard state.isWritable else { return .wouldBlock }
      let count = unsafe bytes.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          unsafe Glibc.send(number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #else
          unsafe Darwin.send(number, bytes.baseAddress, bytes.count, 0)
        #endif
      }
      if count >= 0 {
        if count < bytes.count { state.isWritable = false }
        return .bytes(count)
      }
      let code = errno
      if code == EINTR { return .bytes(0) }
      guard code == EAGAIN || code == EWOULDBLOCK else {
        return .failed(SystemError("send", code: code))
      }
      state.isWritable = false
      return .wouldBlock
    }
  }

  /// Tells the peer that no more is sent.
  func endSending() {
    state.withLock { state in
      if let number = state.descriptor?.number { _ = shutdown(number, Int32(SHUT_WR)) }
    }
  }

  private static func closed(_ call: StaticString) -> SystemError {
    SystemError(call, code: EBADF)
  }
}
