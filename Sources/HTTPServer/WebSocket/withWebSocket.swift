public import HTTPCore
public import Ports

/// Opens a WebSocket for as long as a body takes, and closes it however the body ends.
///
/// ```swift
/// try await withWebSocket("ws://127.0.0.1:8080/feed", randomness: SystemRandomness()) { socket in
///   try await socket.send("good morning")
///   for try await message in socket { print(message) }
/// }
/// ```
///
/// - Parameters:
///   - url: Where to connect to, without TLS. The addresses of a name are tried in the order in which
///     the system gives them; looking it up counts for the timeout.
///   - subprotocols: The subprotocols to offer, the best one first.
///   - headers: Headers to add, such as Origin, Cookie or Authorization.
///   - randomness: The source of the key and the masks, which nobody else may foresee.
///   - limits: The sizes of frames and messages.
///   - timeout: How long the opening may take, and each part of what is sent.
///   - closing: How long the server may take to answer a close frame, and then to close.
///   - body: What talks over the WebSocket; when its task is cancelled, the connection breaks off.
/// - Returns: What the body returns.
/// - Throws: `WebSocketRequestError`, `WebSocketDialError`, `WebSocketHandshakeError`, `SystemError` or
///   `ConnectionError` where it cannot be opened; what the body throws.
@discardableResult
public func withWebSocket<Value: Sendable>(
  _ url: WebSocketURL, subprotocols: [String] = [], headers: HTTPHeaders = [:],
  randomness: any Randomness, limits: WebSocketLimits = WebSocketLimits(),
  timeout: Duration = .seconds(60), closing: Duration = .seconds(10),
  perform body: (WebSocket) async throws -> Value
) async throws -> Value {
  let handshake = try WebSocketClientHandshake(
    url, subprotocols: subprotocols, headers: headers, randomness: randomness)
  let dialer = WebSocketDialer(
    url: url, handshake: handshake, randomness: randomness, limits: limits, timeout: timeout,
    closing: closing)
  let loop = try EventLoop.start()
  do {
    let socket = try await dialer.open(on: loop)
    let value = try await socket.line.run(body, socket)
    await loop.end()
    return value
  } catch {
    await loop.end()
    throw error
  }
}

extension WebSocketLine {
  /// Runs a body and closes the connection.
  fileprivate func run<Value: Sendable>(
    _ body: (WebSocket) async throws -> Value, _ socket: WebSocket
  ) async throws -> Value {
    let channel = channel
    return try await withTaskCancellationHandler {
      do {
        let value = try await body(socket)
        await finish(.normal)
        channel.close()
        return value
      } catch {
        await finish(.goingAway)
        channel.close()
        throw error
      }
    } onCancel: {
      channel.close()
    }
  }
}

extension EventLoop {
  /// Stops the loop and waits until it has closed its descriptors.
  fileprivate func end() async {
    stop()
    await waitUntilStopped()
  }
}
