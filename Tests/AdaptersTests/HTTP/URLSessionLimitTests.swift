import Adapters
import Ports
import TestDoubles
import TestSupport
import Testing
import WireDoubles

#if canImport(FoundationNetworking)
  /// What the client says that it cannot keep: as soon as one of these is untrue, its text has to go.
  @Suite(.tags(.socket)) struct `What URLSession does otherwise on Linux` {
    private static func exchange(_ text: String) async throws -> HTTPResponse {
      try await exchange(Array(text.replacing("\n", with: "\r\n").utf8))
    }

    private static func exchange(_ octets: [UInt8]) async throws -> HTTPResponse {
      try await withLoopback { server in
        server.stub(answers: .bytes(octets))
        let request = HTTPRequest(.get, try HTTPURL(validating: server.origin))
        return try await URLSessionHTTPClient(timeout: .seconds(120)).send(request)
      }
    }

    @Test func `joins header lines of one name`() async throws {
      let response = try await Self.exchange("HTTP/1.1 200 \nX-Cup: a\nX-Cup: b\n\n")
      #expect(response.headers.values(of: "X-Cup") == ["a, b"])
    }

    @Test func `loses one of two cookies whose names differ in case`() async throws {
      let response = try await Self.exchange("HTTP/1.1 200 \nSet-Cookie: a=1\nset-cookie: b=2\n\n")
      #expect(response.headers.values(of: "Set-Cookie").count == 1)
      #expect(["a=1", "b=2"].contains(response.headers["Set-Cookie"]))
    }

    @Test func `decodes a body and leaves the header that names the coding`() async throws {
      let headers = "HTTP/1.1 200 \r\nContent-Encoding: gzip\r\nContent-Length: 25\r\n\r\n"
      let body: [UInt8] = [
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xff, 0xcb, 0x48, 0xcd, 0xc9, 0xc9,
        0x07, 0x00, 0x86, 0xa6, 0x10, 0x36, 0x05, 0x00, 0x00, 0x00,
      ]
      let response = try await Self.exchange(Array(headers.utf8) + body)
      #expect(response.text == "hello")
      #expect(response.headers["Content-Encoding"] == "gzip")
    }

    @Test(arguments: [
      ("HTTP/1.1 200\nContent-Length: 2\n\nhi", HTTPClientError.malformed),
      ("HTTP/1.1 200 \nTransfer-Encoding: chunked\n\nzz\nhi\n", .truncated),
    ])
    func `has the error`(octets: String, expected: HTTPClientError) async throws {
      let error = await #expect(throws: HTTPClientError.self) { try await Self.exchange(octets) }
      #expect(error == expected)
    }

    @Test func `takes a header that is not UTF-8 for malformed`() async {
      let octets = Array("HTTP/1.1 200 \r\nX: caf".utf8) + [0xe9] + Array("\r\n\r\n".utf8)
      let error = await #expect(throws: HTTPClientError.self) { try await Self.exchange(octets) }
      #expect(error == .malformed)
    }

    @Test func `ends the process when a server leaves within the headers`() async {
      await #expect(processExitsWith: .signal(4)) {
        try await withLoopback { server in
          server.stub(answers: .bytes(Array("HTTP/1.1 200 OK\r\nCont".utf8)))
          let request = HTTPRequest(.get, try HTTPURL(validating: server.origin))
          _ = try await URLSessionHTTPClient().send(request)
        }
      }
    }
  }
#endif
