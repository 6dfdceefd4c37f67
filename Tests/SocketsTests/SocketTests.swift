import Sockets
import TestSupport
import Testing

@Suite struct `A socket` {
  /// Two ends of one connection.
  private static func pair() throws -> (Ends) {
    let listener = try Socket.listening(onLoopbackPort: 0)
    let port = listener.port
    let near = try Socket.connecting(to: "127.0.0.1", port: Int(port), timeout: .seconds(120))
    _ = SocketWait.wait(for: [.reading(listener.number)], timeout: .seconds(120))
    return Ends(near: near, far: try listener.accepting())
  }

  private struct Ends: ~Copyable {
    let near: Socket
    var far: Socket?
  }

  @Test func `gets a free port of its own`() throws {
    let first = try Socket.listening(onLoopbackPort: 0)
    let second = try Socket.listening(onLoopbackPort: 0)
    let ports = (first.port, second.port)
    #expect(ports.0 > 0 && ports.1 > 0 && ports.0 != ports.1)
  }

  @Test func `says that a port is taken`() throws {
    let first = try Socket.listening(onLoopbackPort: 0)
    let port = first.port
    let error = #expect(throws: SocketError.self) {
      _ = try Socket.listening(onLoopbackPort: port)
    }
    #expect(error?.operation == "bind")
    #expect(error.map { "\($0)" } == "bind: Address already in use")
    #expect(first.port == port)
  }

  @Test func `carries octets and then the end of the stream`() async throws {
    let read = try await onOwnThread {
      var ends = try Self.pair()
      var buffer = [UInt8](repeating: 0, count: 16)
      #expect(try ends.near.read(into: &buffer) == nil)
      #expect(try ends.far?.write([1, 2, 3]) == 3)
      _ = SocketWait.wait(for: [.reading(ends.near.number)], timeout: .seconds(120))
      let count = try ends.near.read(into: &buffer)
      ends.far = nil
      _ = SocketWait.wait(for: [.reading(ends.near.number)], timeout: .seconds(120))
      let end = try ends.near.read(into: &buffer)
      return [count, end]
    }
    #expect(read == [3, 0])
  }

  @Test func `throws when it writes to a connection that is gone`() async throws {
    try await onOwnThread {
      var ends = try Self.pair()
      #expect(try ends.near.write([1]) == 1)
      // The other side leaves with something unread, which resets the connection.
      ends.far = nil
      _ = SocketWait.wait(for: [.breaking(ends.near.number)], timeout: .seconds(120))
      #expect(throws: SocketError.self) { for _ in 1...3 { _ = try ends.near.write([1]) } }
    }
  }

  @Test func `says that nobody listens`() async throws {
    try await onOwnThread {
      let listener = try Socket.listening(onLoopbackPort: 0)
      let port = listener.port
      _ = consume listener
      let error = #expect(throws: ConnectionError.self) {
        _ = try Socket.connecting(to: "127.0.0.1", port: Int(port), timeout: .seconds(120))
      }
      guard case .refused(let reason)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect("\(reason)" == "connect: Connection refused")
    }
  }

  @Test func `holds a port on which connections are refused until somebody listens`() async throws {
    try await onOwnThread {
      let holder = try Socket.bound(toLoopbackPort: 0)
      let port = holder.port
      #expect(throws: ConnectionError.self) {
        _ = try Socket.connecting(to: "127.0.0.1", port: Int(port), timeout: .seconds(120))
      }
      let listener = try Socket.listening(onLoopbackPort: port)
      let near = try Socket.connecting(to: "127.0.0.1", port: Int(port), timeout: .seconds(120))
      #expect([holder.port, listener.port] == [port, port])
      #expect(near.port != port)
    }
  }

  @Test func `is reset at its close when that was asked for`() async throws {
    try await onOwnThread {
      var ends = try Self.pair()
      ends.far?.resetAtClose()
      ends.far = nil
      _ = SocketWait.wait(for: [.reading(ends.near.number)], timeout: .seconds(120))
      var buffer = [UInt8](repeating: 0, count: 16)
      let error = #expect(throws: SocketError.self) { _ = try ends.near.read(into: &buffer) }
      #expect(error.map { "\($0)" } == "recv: Connection reset by peer")
    }
  }

  @Test func `says that a host has no address`() async throws {
    try await onOwnThread {
      let error = #expect(throws: ConnectionError.self) {
        _ = try Socket.connecting(to: "256.1.1.1.", port: 25, timeout: .seconds(120))
      }
      guard case .unknownHost? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `stops waiting when the time is up`() async throws {
    let ready = try await onOwnThread {
      let listener = try Socket.listening(onLoopbackPort: 0)
      return SocketWait.wait(for: [.reading(listener.number)], timeout: .milliseconds(1))
    }
    #expect(ready == [false])
  }

  @Test func `is woken by another thread`() async throws {
    let signal = try WakeSignal()
    async let ready = onOwnThread { SocketWait.wait(for: [.reading(signal.number)], timeout: nil) }
    signal.wake()
    #expect(try await ready == [true])
    signal.clear()
    #expect(SocketWait.wait(for: [.reading(signal.number)], timeout: .zero) == [false])
  }
}
