import Ports
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `The report of a loopback server` {
  private static func exchange(_ server: LoopbackServer, _ request: String) async throws -> String {
    try await WireTalk.with(server) {
      try $0.say(request)
      return try $0.hearAll()
    }
  }

  @Test func `tells client and test how a request missed the nearest stub`() async throws {
    let server = try LoopbackServer()
    server.stub(.path("/tea"), answers: .respond("ok"))
    let heard = try await Self.exchange(
      server, "GET /coffee HTTP/1.1\nHost: a\nConnection: close\n\n")
    #expect(heard.hasPrefix("HTTP/1.1 500 \n"))
    #expect(heard.contains(#"expected path "/tea", found "/coffee""#))
    let report = #expect(throws: StubReport.self) { try server.verify() }
    #expect(report?.unmatched.map(\.request.url.path) == ["/coffee"])
    #expect(report?.unmatched.first?.nearMisses.count == 1)
    await server.stop()
  }

  @Test(arguments: [
    ("HELO mail", #""HELO mail" is no request line of HTTP/1.1"#),
    ("BREW / HTTP/1.1\nHost: a", #"the method "BREW" is unknown"#),
    ("GET / HTTP/1.1", "there is no Host"),
    ("GET a HTTP/1.1\nHost: a", #"the target "a" is no path"#),
    ("GET / HTTP/1.1\nHost: a\nTea", "a header line has no colon"),
    (
      "PUT / HTTP/1.1\nHost: a\nContent-Length: -1",
      #"the Content-Length ["-1"] is no length up to 268435456"#
    ),
    (
      "PUT / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\nContent-Length: 1",
      #"the length is unclear: Transfer-Encoding "chunked""#
    ),
    (
      "PUT / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nx\n",
      #""x" is no size of a chunk"#
    ),
  ])
  func `names what is no request, which is answered with 400`(
    octets: String, reason: String
  ) async throws {
    let server = try LoopbackServer()
    let heard = try await Self.exchange(server, octets + "\n\n")
    #expect(heard.hasPrefix("HTTP/1.1 400 \n"))
    #expect(heard.hasSuffix("\n\n\(reason)"))
    let report = #expect(throws: StubReport.self) { try server.verify() }
    #expect(report?.unreadable == [reason])
    #expect(report.map { "\($0)" } == "No request: \(reason)")
    await server.stop()
  }

  @Test func `counts the answers that nobody asked for, at the end of the scope`() async throws {
    let report = await #expect(throws: StubReport.self) {
      try await withLoopback { $0.stub(.path("/tea"), answers: .reset, .silence) }
    }
    #expect(report?.unused.first?.hasSuffix("0 of 2 answers used") == true)
    #expect(report?.bodyError == nil)
  }

  @Test func `carries the error of the body`() async throws {
    struct Spilt: Error {}
    let report = await #expect(throws: StubReport.self) {
      try await withLoopback { server in
        server.stub(answers: .reset)
        throw Spilt()
      }
    }
    #expect(report?.bodyError is Spilt)
  }

  @Test func `is not there when all went well, and the error of the body is thrown`() async throws {
    struct Spilt: Error {}
    await #expect(throws: Spilt.self) { try await withLoopback { _ in throw Spilt() } }
  }
}
