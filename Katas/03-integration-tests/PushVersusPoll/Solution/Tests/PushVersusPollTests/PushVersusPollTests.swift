import Foundation
import HTTPCore
import HTTPServer
import Ports
import PushVersusPoll
import TestDoubles
import Testing
import WebContract

@Suite struct PushVersusPollTests {
  private let gauge = TideGauge()

  @Test func `a poll gets all readings, and their tag`() async throws {
    gauge.publish(310)
    gauge.publish(305)
    let answer = try await poll("/readings")
    #expect(answer.text == #"["1: 310 cm","2: 305 cm"]"#)
    #expect(answer.tag == "\"2\"")
  }

  @Test func `a poll with a number gets what came after it`() async throws {
    for level in [310, 305, 300] { gauge.publish(level) }
    #expect(try await poll("/readings?after=1").text == #"["2: 305 cm","3: 300 cm"]"#)
    #expect(try await poll("/readings?after=3").text == "[]")
  }

  @Test(arguments: ["-1", "two", ""])
  func `what is no number counts as 0: an address is written by anybody`(after: String) async throws
  {
    gauge.publish(310)
    #expect(try await poll("/readings?after=\(after)").text == #"["1: 310 cm"]"#)
  }

  @Test func `where nothing is new, a poll costs an answer without content`() async throws {
    gauge.publish(310)
    let first = try await poll("/readings")
    let second = try await poll("/readings", tag: first.tag)
    #expect(second.status == .notModified)
    #expect(second.text == "")
    #expect(second.tag == first.tag)
  }

  @Test func `a tag is old as soon as there is a reading`() async throws {
    gauge.publish(310)
    let first = try await poll("/readings")
    gauge.publish(310)
    let second = try await poll("/readings?after=1", tag: first.tag)
    #expect(second.text == #"["2: 310 cm"]"#)
  }

  @Test func `HTTP does not close after each answer: three polls, one connection`() async throws {
    gauge.publish(310)
    _ = try await poll("/readings")
    let request = "GET /readings HTTP/1.1\r\nHost: harbour.example\r\n\r\n"
    let bytes = Array(String(repeating: request, count: 3).utf8)
    let answers = String(decoding: try await MemoryTransport(gauge).exchange(bytes), as: UTF8.self)
    #expect(answers.split(separator: "1: 310 cm").count == 4)
  }

  @Test func `a WebSocket gets what is there, and then each reading as it comes`() async throws {
    gauge.publish(310)
    try await listen("/live") { socket in
      let message1 = try await heard(socket)
      #expect(message1 == .text("1: 310 cm"))
      gauge.publish(305)
      gauge.publish(300)
      let message2 = try await heard(socket)
      #expect(message2 == .text("2: 305 cm"))
      let message3 = try await heard(socket)
      #expect(message3 == .text("3: 300 cm"))
    }
  }

  @Test func `ten polls are ten requests, a WebSocket is one: that is what it saves`() async throws
  {
    gauge.publish(310)
    var tag = ""
    var requests = 0
    for _ in 1...10 {
      tag = try await poll("/readings", tag: tag).tag
      requests += 1
    }
    #expect(requests == 10)
    // The reading itself is the same, and comes no faster than to a poll at the same moment.
    let polled = try await poll("/readings")
    try await listen("/live") { socket in
      let pushed = try await heard(socket)
      #expect(pushed == .text("1: 310 cm"))
      #expect(polled.text == #"["1: 310 cm"]"#)
    }
  }

  @Test func `a message can get lost: who comes back says what the last one was`() async throws {
    gauge.publish(310)
    try await listen("/live") { socket in
      let message = try await heard(socket)
      #expect(message == .text("1: 310 cm"))
    }
    gauge.publish(305)
    gauge.publish(300)
    try await listen("/live?after=1") { socket in
      let message = try await heard(socket)
      #expect(message == .text("2: 305 cm"))
    }
  }

  @Test func `every listener hears the reading`() async throws {
    gauge.publish(310)
    try await withServer(gauge) { server in
      try await open(server, "/live") { one in
        let first1 = try await heard(one)
        #expect(first1 == .text("1: 310 cm"))
        try await open(server, "/live") { other in
          let second1 = try await heard(other)
          #expect(second1 == .text("1: 310 cm"))
          gauge.publish(305)
          let first2 = try await heard(one)
          #expect(first2 == .text("2: 305 cm"))
          let second2 = try await heard(other)
          #expect(second2 == .text("2: 305 cm"))
        }
      }
    }
  }

  @Test func `who has gone is forgotten`() async throws {
    gauge.publish(310)
    try await listen("/live") { socket in
      let message = try await heard(socket)
      #expect(message == .text("1: 310 cm"))
    }
    #expect(gauge.listeners == 0)
  }

  private func poll(
    _ path: String, tag: String? = nil
  ) async throws -> (status: HTTPStatus, text: String, tag: String) {
    var headers = HTTPHeaders()
    if let tag { try headers.append("If-None-Match", tag) }
    let response = await gauge.respond(to: try Request(.get, path, headers: headers))
    guard response.status.code != 501 else { throw NotWrittenYet() }
    return (response.status, try await response.body.text(), response.headers["ETag"] ?? "")
  }

  /// The next message.
  private func heard(_ socket: WebSocket) async throws -> WebSocketMessage? {
    try await socket.first { _ in true }
  }

  private func listen(_ path: String, _ body: @escaping @Sendable (WebSocket) async throws -> Void)
    async throws
  {
    try await withServer(gauge) { server in try await open(server, path, body) }
  }

  private func open(
    _ server: HTTPServer, _ path: String,
    _ body: @escaping @Sendable (WebSocket) async throws -> Void
  ) async throws {
    _ = try await poll("/readings")
    let url = try WebSocketURL(validating: "ws://127.0.0.1:\(server.port)\(path)")
    try await withWebSocket(url, randomness: SeededRandomness(seed: 7), perform: body)
  }
}

/// The answer was 501: nobody has written this yet.
private struct NotWrittenYet: Error {}
