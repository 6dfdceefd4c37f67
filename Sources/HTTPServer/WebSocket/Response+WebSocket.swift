public import HTTPCore
internal import Ports

extension Response {
  /// The answer that makes a WebSocket of the connection of a request, or says why it does not.
  ///
  /// ```swift
  /// try router.add(.get, "/echo") { request in
  ///   .webSocket(request) { socket in
  ///     for try await message in socket { try await socket.send(message) }
  ///   }
  /// }
  /// ```
  ///
  /// When the body returns, the connection is closed with 1000, and with 1011 where it throws.
  ///
  /// - Parameters:
  ///   - request: The request, which has to offer the upgrade.
  ///   - handshake: Which origins may connect, and which subprotocols there are. A server that trusts
  ///     cookies has to look at the origin.
  ///   - limits: The sizes of frames and messages.
  ///   - body: What talks over the WebSocket, on the thread of the connection.
  /// - Returns: 101 with the WebSocket as its body; 400, 403, 405 or 426 where the request does not fit.
  public static func webSocket(
    _ request: Request, handshake: WebSocketServerHandshake = WebSocketServerHandshake(),
    limits: WebSocketLimits = WebSocketLimits(),
    body: @escaping @Sendable (WebSocket) async throws -> Void
  ) -> Response {
    let head = request.head
    let version = head.version == .http11 ? "HTTP/1.1" : "HTTP/1.0"
    do throws(WebSocketRefusal) {
      let opening = try handshake.accept(
        method: head.methodName, version: version, headers: head.headers)
      let machine = WebSocketConnection(role: .server, limits: limits)
      return Response(
        status: HTTPStatus(opening.status), headers: opening.headers,
        body: .stream(length: nil) { writer in
          guard let connection = writer as? UpgradedConnection else { return }
          let line = try await connection.makeLine(machine)
          do {
            try await body(WebSocket(subprotocol: opening.subprotocol, line: line))
            await line.finish(.normal)
          } catch {
            await line.finish(.internalError)
            throw error
          }
        })
    } catch {
      return refused(error)
    }
  }

  private static func refused(_ refusal: WebSocketRefusal) -> Response {
    var response = Response.problem(
      Problem(status: HTTPStatus(refusal.status), detail: "\(refusal)"))
    for field in refusal.headers.fields {
      // These fields are literals of the kit.
      do { try response.headers.append(field.name, field.value) } catch {
        preconditionFailure("\(error)")
      }
    }
    return response
  }
}
