/// Who sends the requests of a behaviour.
struct WebVisitor: Sendable {
  private let transport: any WebTransport

  init(_ transport: some WebTransport) { self.transport = transport }

  func get(_ target: String, _ fields: String...) async throws -> WebAnswer {
    try await send("GET", target, fields, "")
  }

  /// Sends one request on a connection of its own.
  func send(
    _ method: String, _ target: String, _ fields: String..., body: String = ""
  ) async throws -> WebAnswer {
    try await send(method, target, fields, body)
  }

  private func send(
    _ method: String, _ target: String, _ fields: [String], _ body: String
  ) async throws -> WebAnswer {
    let text = Self.request(method, target, fields + ["Connection: close"], body)
    let answers = try await exchange(text, methods: [method])
    return answers[0]
  }

  static func request(
    _ method: String, _ target: String, _ fields: [String], _ body: String = ""
  ) -> String {
    var fields = ["Host: shop.example"] + fields
    if !body.isEmpty { fields.append("Content-Length: \(body.utf8.count)") }
    return "\(method) \(target) HTTP/1.1\r\n\(fields.joined(separator: "\r\n"))\r\n\r\n\(body)"
  }

  /// Sends a text, and reads an answer for each method, without the interim ones.
  func exchange(_ text: String, methods: [String]) async throws -> [WebAnswer] {
    try await all(text, methods: methods).filter { $0.status >= 200 }
  }

  /// Sends a text, and reads all answers.
  func all(_ text: String, methods: [String]) async throws -> [WebAnswer] {
    var reader = WebAnswerReader(try await transport.exchange(Array(text.utf8)))
    var answers: [WebAnswer] = []
    for method in methods {
      repeat {
        answers.append(try reader.next(isHead: method == "HEAD"))
      } while answers[
        answers.count - 1
      ].status < 200
    }
    guard reader.isAtEnd else {
      throw BrokenBehaviour("what follows the last answer", "nothing", "more")
    }
    return answers
  }
}
