import Adapters
import HTTPCore
import HTTPServer
import Ports
import Testing

/// The examples in the documentation of HTTPServer, compiled as they stand and never called.
struct HTTPServerSnippets {
  func serverConfigurationExample() {
    var configuration = ServerConfiguration()
    configuration.log = { print($0) }
  }

  func serverExample() async throws {
    let server = try HTTPServer.start { request in .text("Good morning") }
    print("http://127.0.0.1:\(server.port)/")
    await server.shutdown()
  }

  func timeLimitsExample() {
    let strict = TimeLimits(header: .seconds(2), idle: .seconds(5))
    _ = strict
  }

  func withServerExample() async throws {
    try await withServer { request in
      .text("Good morning")
    } perform: { server in
      let url = try HTTPURL(validating: "http://127.0.0.1:\(server.port)/")
      let answer = try await URLSessionHTTPClient().send(HTTPRequest(.get, url))
      #expect(answer.text == "Good morning")
    }
  }

  func withServerApplicationExample(shop: some Application) async throws {
    try await withServer(shop) { server in
      print("http://127.0.0.1:\(server.port)/")
    }
  }

  func accessRecordExample(configuration: inout ServerConfiguration) {
    configuration.log = { record in print(record) }  // GET /orders 200 0.8 ms
  }

  func staticFilesExample(router: inout Router<RequestHandler>) throws {
    let files = StaticFiles(folder: "/srv/shop/public", clock: SystemWallClock())
    try router.add(.get, "/assets/*path") { try await files.respond(to: $0, path: "path") }
  }

  func upgradedConnectionExample() -> Response {
    let body = ResponseBody.stream(length: nil) { writer in
      guard let connection = writer as? UpgradedConnection else { return }
      while let bytes = try await connection.read() { try await connection.write(bytes) }
    }
    return Response(status: .switchingProtocols, headers: ["Upgrade": "echo"], body: body)
  }

  func webSocketExample(socket: WebSocket) async throws {
    for try await message in socket { try await socket.send(message) }
  }

  func withWebSocketExample() async throws {
    try await withWebSocket("ws://127.0.0.1:8080/feed", randomness: SystemRandomness()) { socket in
      try await socket.send("good morning")
      for try await message in socket { print(message) }
    }
  }

  func systemErrorExample(configuration: ServerConfiguration) {
    do throws(SystemError) {
      _ = try HTTPServer.start(configuration) { _ in .text("Good morning") }
    } catch {
      if error.call == "bind" { print("Is the port taken? \(error)") }
    }
  }

  func webSocketResponseExample(router: inout Router<RequestHandler>) throws {
    try router.add(.get, "/echo") { request in
      .webSocket(request) { socket in
        for try await message in socket { try await socket.send(message) }
      }
    }
  }
}
