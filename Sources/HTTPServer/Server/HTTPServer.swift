public import HTTPCore

/// A server of HTTP/1.1 inside of this process.
///
/// ```swift
/// let server = try HTTPServer.start { request in .text("Good morning") }
/// print("http://127.0.0.1:\(server.port)/")
/// await server.shutdown()
/// ```
///
/// Handlers run on the threads of the server, a connection always on the same one. A handler that
/// blocks its thread holds up the other connections there: let it wait with `await`. TLS is left to a
/// proxy in front.
public final class HTTPServer: Sendable {
  /// The port that the server listens on.
  public let port: UInt16

  private let loops: [EventLoop]
  private let acceptor: Acceptor
  private let registry: ConnectionRegistry

  private init(port: UInt16, loops: [EventLoop], acceptor: Acceptor, registry: ConnectionRegistry) {
    self.port = port
    self.loops = loops
    self.acceptor = acceptor
    self.registry = registry
  }

  deinit {
    acceptor.stop()
    registry.endNow()
    for loop in loops { loop.stop() }
  }

  /// Starts a server; connections are taken when it returns.
  ///
  /// - Parameters:
  ///   - configuration: The address, the limits and the log.
  ///   - handler: What answers each request, such as `router.respond`.
  /// - Returns: A server to be shut down; one that is only dropped closes its connections at once.
  /// - Throws: `SystemError` of `bind` where the port is taken or not allowed; of another call where
  ///   the address is none or the process has too many descriptors or threads.
  public static func start(
    _ configuration: ServerConfiguration = ServerConfiguration(),
    handler: @escaping RequestHandler
  ) throws(SystemError) -> HTTPServer {
    precondition(configuration.loops > 0, "a server needs a loop")
    precondition(configuration.maximumConnections > 0, "a server without connections")
    let listener = try Listener(address: configuration.address, port: configuration.port)
    let port = listener.port
    var loops: [EventLoop] = []
    do throws(SystemError) {
      for _ in 0..<configuration.loops { loops.append(try EventLoop.start()) }
      let registry = ConnectionRegistry()
      let acceptor = try Acceptor(
        listener, loops: loops, registry: registry,
        context: ServerContext(configuration, handler: handler))
      return HTTPServer(port: port, loops: loops, acceptor: acceptor, registry: registry)
    } catch {
      for loop in loops { loop.stop() }
      throw error
    }
  }

  /// Stops to listen, finishes what is in flight and closes everything.
  ///
  /// It waits for all handlers: one that calls it and waits for it would wait for itself.
  ///
  /// - Parameter grace: How long requests that are being answered may take; then their tasks are
  ///   cancelled and their connections closed.
  public func shutdown(grace: Duration = .seconds(10)) async {
    acceptor.stop()
    let alarm = EndOfGrace(registry)
    loops[0].set(alarm, at: LoopInstant.now.advanced(by: grace.wholeNanoseconds))
    for connection in registry.startShutdown() { await connection.shutDown() }
    await registry.waitUntilEmpty()
    for loop in loops { loop.stop() }
    for loop in loops { await loop.waitUntilStopped() }
  }
}

/// What ends the patience of a shutdown.
private final class EndOfGrace: Alarm {
  private let registry: ConnectionRegistry

  init(_ registry: ConnectionRegistry) { self.registry = registry }

  func ring(at now: LoopInstant) { registry.endNow() }
}
