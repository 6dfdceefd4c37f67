import Foundation
import HTTPCore
import HTTPServer
import Testing

/// What a client does to a server, each once; the server has to be as good as new afterwards.
enum HostileScenario: String, CaseIterable, Codable {
  case `connects and says nothing`
  case `stops in the middle of a head`
  case `stops in the middle of a body`
  case `resets in the middle of a body`
  case `resets while it is answered`
  case `ends its side and never reads`
  case `sends what is no HTTP`
  case `announces a body of many gigabytes`
  case `announces a frame of 2 to the 63 bytes`
  case `resets a WebSocket`
  case `leaves a WebSocket half closed`
  case `pipelines without reading`
  case `comes in a crowd beyond the limit`

  private static let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"

  /// Does it, and returns the clients whose connections are to be open still.
  func play(to port: UInt16) throws -> [RawClient] {
    let client = try RawClient(port)
    switch self {
    case .`connects and says nothing`: break
    case .`stops in the middle of a head`: try client.send("GET / HTTP/1.1\r\nHo")
    case .`stops in the middle of a body`: try client.send(Self.post + "abc")
    case .`resets in the middle of a body`:
      try client.send(Self.post + "abc")
      client.resetAtClose()
      return []
    case .`resets while it is answered`:
      try client.send("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")
      _ = try client.read(to: "\r\n\r\n")
      client.resetAtClose()
      return []
    case .`ends its side and never reads`:
      try client.send("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")
      client.endSending()
    case .`sends what is no HTTP`: try client.send("\u{16}\u{3}\u{1}\u{2}\u{0}\r\n\r\n")
    case .`announces a body of many gigabytes`:
      try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\nabc")
    case .`announces a frame of 2 to the 63 bytes`:
      try openWebSocket(client)
      try client.send(bytes: [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5])
    case .`resets a WebSocket`:
      try openWebSocket(client)
      client.resetAtClose()
      return []
    case .`leaves a WebSocket half closed`:
      try openWebSocket(client)
      client.endSending()
    case .`pipelines without reading`:
      try client.send(String(repeating: "GET /large HTTP/1.1\r\nHost: a\r\n\r\n", count: 200))
    case .`comes in a crowd beyond the limit`: return try (1...60).map { _ in try RawClient(port) }
    }
    return [client]
  }

  private func openWebSocket(_ client: RawClient) throws {
    try client.send(`A WebSocket on a server`.opening)
    _ = try client.read(to: "\r\n\r\n")
  }

  /// A server that waits for its clients no longer than a moment.
  static var configuration: ServerConfiguration {
    var configuration = ServerConfiguration()
    let moment = Duration.milliseconds(50)
    configuration.times = TimeLimits(header: moment, body: moment, idle: moment, write: moment)
    configuration.maximumConnections = 20
    return configuration
  }

  /// Answers all that the scenarios ask for.
  static let handler: RequestHandler = { request in
    if request.head.offersUpgrade {
      return try await `A WebSocket on a server`.echo(request)
    }
    switch request.head.path {
    case "/large": return Response(body: .bytes([UInt8](repeating: 0x61, count: 256 * 1024)))
    case "/stream":
      return Response(
        body: .stream(length: nil) { writer in
          while true { try await writer.write([UInt8](repeating: 0x61, count: 16 * 1024)) }
        })
    default: return Response(body: .bytes(try await request.body.collect()))
    }
  }
}

extension HostileScenario: CustomTestStringConvertible {
  var testDescription: String { rawValue }
}
