#if canImport(Glibc)
  internal import CLinux
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

/// A search for the addresses of a host, on a thread of its own, as the system blocks meanwhile.
///
/// Who gives up goes on at once; the thread ends when the system is done.
final class NameLookup: Alarm {
  private typealias Found = Result<[SocketAddress], any Error>

  private enum State {
    case searching
    case waited(CheckedContinuation<[SocketAddress], any Error>)
    case ended(Found)
  }

  private let state = Mutex(State.searching)

  private init() {}

  /// The addresses of a name, at least one, in the order in which the system gives them.
  ///
  /// A name of this very host needs no search and cannot be led astray by one (RFC 6761, section 6.3).
  ///
  /// - Throws: `WebSocketDialError.name`; `ConnectionError.timedOut`; `CancellationError`;
  ///   `SystemError` of `pthread_create`.
  static func addresses(
    of name: String, port: UInt16, on loop: EventLoop, until deadline: LoopInstant
  ) async throws -> [SocketAddress] {
    if isLocalhost(name) {
      return [try SocketAddress("::1", port: port), try SocketAddress("127.0.0.1", port: port)]
    }
    let lookup = NameLookup()
    try LoopThread.start { lookup.end(Result { () throws in try find(name, port) }) }
    loop.set(lookup, at: deadline)
    return try await withTaskCancellationHandler {
      try await lookup.wait()
    } onCancel: {
      lookup.end(.failure(CancellationError()))
    }
  }

  private static func isLocalhost(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "localhost" || name.hasSuffix(".localhost")
  }

  func ring(at now: LoopInstant) { end(.failure(ConnectionError.timedOut)) }

  private func wait() async throws -> [SocketAddress] {
    try await withCheckedThrowingContinuation { continuation in
      let found: Found? = state.withLock { state in
        if case .ended(let found) = state { return found }
        state = .waited(continuation)
        return nil
      }
      if let found { continuation.resume(with: found) }
    }
  }

  /// The first end counts.
  private func end(_ found: Found) {
    let waiter: CheckedContinuation<[SocketAddress], any Error>? = state.withLock { state in
      switch state {
      case .ended: return nil
      case .searching:
        state = .ended(found)
        return nil
      case .waited(let waiter):
        state = .ended(found)
        return waiter
      }
    }
    waiter?.resume(with: found)
  }

  private static func find(
    _ name: String, _ port: UInt16
  ) throws(WebSocketDialError) -> [SocketAddress] {
    var hints = unsafe addrinfo()
    #if canImport(Glibc)
      unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      unsafe hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(name, String(port), &hints, &list)
    guard status == 0 else {
      let words = unsafe gai_strerror(status).map { unsafe String(cString: $0) }
      throw .name(name, reason: words ?? "error \(status)")
    }
    defer { unsafe freeaddrinfo(list) }
    var addresses: [SocketAddress] = []
    var next = unsafe list
    while let entry = unsafe next {
      unsafe addresses.append(SocketAddress(entry.pointee))
      unsafe next = unsafe entry.pointee.ai_next
    }
    return addresses
  }
}
