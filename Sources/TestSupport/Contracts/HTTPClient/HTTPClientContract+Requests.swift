import Ports
import Testing

extension HTTPClientContract {
  /// What arrives of the requests that a client sends.
  static let requestPromises = [
    Promise("a request is sent once") { subject, location in
      _ = try await subject.exchange()
      let received = try await subject.received()
      #expect(received.count == 1, sourceLocation: location)
    },
    Promise("every method arrives as it is") { subject, location in
      for method in HTTPMethod.allCases { _ = try await subject.exchange(method) }
      let methods = try await subject.received().map(\.method)
      #expect(methods == HTTPMethod.allCases, sourceLocation: location)
    },
    Promise("the path arrives as it is escaped") { subject, location in
      let paths = ["/", "/a/b/", "/a%2Fb/%C3%A9", "//a//b", "/a;v=1/@b:c,d"]
      for path in paths { _ = try await subject.exchange(.get, path) }
      let received = try await subject.received().map(\.url.path)
      #expect(received == paths, sourceLocation: location)
    },
    Promise("the query arrives as it is escaped") { subject, location in
      let queries = ["", "b=2&a=1&a=", "q=a+b%20c%2B&&x", "at=10:30/2?y='z'", "a=%e2%82%AC"]
      for query in queries { _ = try await subject.exchange(.get, "/find?\(query)") }
      let received = try await subject.received().map { $0.url.query ?? "" }
      #expect(received == queries, sourceLocation: location)
    },
    Promise("headers arrive, those of one name in order") { subject, location in
      _ = try await subject.exchange(headers: ["X-Cup": "big", "X-Kind": "tea", "X-Cup": "blue"])
      let headers = try await subject.received().first?.headers
      #expect(headers?.values(of: "X-Kind") == ["tea"], sourceLocation: location)
      // A sender may join lines of one name (RFC 9110, section 5.3).
      let cups = headers?.values(of: "X-Cup").joined(separator: ", ")
      #expect(cups == "big, blue", sourceLocation: location)
    },
    Promise("a body arrives byte for byte, also an empty one") { subject, location in
      let bodies = [Array(UInt8.min...UInt8.max) + [0x0d, 0x0a, 0x00], [], Array("hello".utf8)]
      for body in bodies { _ = try await subject.exchange(.post, body: body) }
      let received = try await subject.received().map(\.body)
      #expect(received == bodies, sourceLocation: location)
    },
    Promise("a body of three megabytes arrives whole") { subject, location in
      let body = large(3_000_000)
      _ = try await subject.exchange(.put, body: body)
      let received = try await subject.received().first?.body ?? []
      let isSame = received == body
      #expect(received.count == body.count, sourceLocation: location)
      #expect(isSame, sourceLocation: location)
    },
  ]
}
