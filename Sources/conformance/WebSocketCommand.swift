internal import Foundation
internal import HTTPCore
internal import HTTPServer

/// `websocket --port P [--loops N]`: sends each message back, whatever the path.
enum WebSocketCommand {
  static func run(_ arguments: Arguments) throws {
    let limits = WebSocketLimits(maximumMessageLength: 64 << 20)
    try serve(arguments) { request in
      .webSocket(request, limits: limits) { socket in
        for try await message in socket { try await socket.send(message) }
      }
    }
  }

  /// Runs a server until the process is ended.
  static func serve(_ arguments: Arguments, handler: @escaping RequestHandler) throws {
    var configuration = ServerConfiguration()
    configuration.port = try arguments.number("port") ?? 0
    // The load generator on the same machine takes a core.
    configuration.loops = try arguments.number("loops") ?? max(1, ServerConfiguration.cores - 1)
    configuration.maximumConnections = 100_000
    let server = try HTTPServer.start(configuration, handler: handler)
    let line = "listening on 127.0.0.1:\(server.port)\n"
    try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
    withExtendedLifetime(server) { while true { pause() } }
  }
}
