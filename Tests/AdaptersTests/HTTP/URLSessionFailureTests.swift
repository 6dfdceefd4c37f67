import Adapters
import Ports
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `A failure of the client on URLSession` {
  /// A fault, and what the client makes of it.
  struct Fault: CustomTestStringConvertible {
    let testDescription: String
    let answer: LoopbackAnswer
    let error: HTTPClientError

    init(_ name: String, _ answer: LoopbackAnswer, _ error: HTTPClientError) {
      (testDescription, self.answer, self.error) = (name, answer, error)
    }

    init(_ octets: String, _ error: HTTPClientError) {
      let octets = octets.replacing("\n", with: "\r\n")
      self.init(octets.debugDescription, .bytes(Array(octets.utf8)), error)
    }
  }

  static let faults = [
    Fault("reset", .reset, .reset),
    Fault("end", .end, .reset),
    Fault("reset within", .resetWithin(.init(status: 200, body: [1, 2])), .truncated),
    Fault("truncated", .truncated(.init(status: 200, body: [1, 2])), .truncated),
    Fault("HTTP/1.1 200 \nTransfer-Encoding: chunked\n\n5\nhe", .truncated),
    Fault("garbage", .garbage, .malformed),
    Fault("220 mail.example.com ESMTP\n", .malformed),
    Fault("HTTP/1.1 abc \n\n", .malformed),
    Fault("HTTP/1.1 200 \nno colon\n\n", .malformed),
    Fault("HTTP/1.1 200 \nContent-Length: x\n\nhi", .malformed),
  ]

  @Test(arguments: faults)
  func `has the error of the fault`(fault: Fault) async throws {
    try await withLoopback { server in
      server.stub(answers: fault.answer)
      let request = HTTPRequest(.get, try HTTPURL(validating: server.origin))
      let error = await #expect(throws: HTTPClientError.self) {
        try await URLSessionHTTPClient(timeout: .seconds(120)).send(request)
      }
      #expect(error == fault.error)
    }
  }

  @Test func `is a time-out also in the middle of the answer`() async throws {
    try await withLoopback { server in
      let clock = ManualClock()
      let slow = HTTPResponse(status: 200, body: Array(repeating: 1, count: 100))
      server.stub(answers: .slowly(slow, by: 60, every: .seconds(3600)))
      let http = URLSessionHTTPClient(timeout: .milliseconds(1500), clock: clock)
      async let error = #expect(throws: HTTPClientError.self) {
        try await http.send(HTTPRequest(.get, try HTTPURL(validating: server.origin)))
      }
      try await server.received(atLeast: 1)
      try await clock.sleepers(atLeast: 1)
      clock.advance(by: .milliseconds(1500))
      #expect(await error == .timedOut)
    }
  }

  @Test func `is a cancellation for a task that was cancelled before`() async throws {
    try await withLoopback { server in
      let url = try HTTPURL(validating: server.origin)
      let sending = Task { () throws -> HTTPResponse in
        withUnsafeCurrentTask { $0?.cancel() }
        return try await URLSessionHTTPClient().send(HTTPRequest(.get, url))
      }
      await #expect(throws: CancellationError.self) { try await sending.value }
      #expect(server.received.isEmpty)
    }
  }
}
