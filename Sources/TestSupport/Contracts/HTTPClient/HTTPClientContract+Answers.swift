import Ports
import Testing

extension HTTPClientContract {
  /// What a client makes of the answers that it gets.
  static let answerPromises = [
    Promise("an answer has the status, the headers and the body that were sent") {
      subject, location in
      let answer = HTTPResponse(
        status: 201, headers: ["X-Kind": "tea", "X-Cup": "big"], body: Array("hello".utf8))
      let response = try await subject.exchange(answer: answer)
      #expect(response.status == 201, sourceLocation: location)
      #expect(response.headers["X-Kind"] == "tea", sourceLocation: location)
      #expect(response.headers["x-cup"] == "big", sourceLocation: location)
      #expect(response.text == "hello", sourceLocation: location)
    },
    Promise("header lines of one name stay apart and in order") { subject, location in
      let answer = HTTPResponse(
        status: 200, headers: ["Set-Cookie": "a=1, b", "X-Kind": "tea", "Set-Cookie": "c=2"])
      let response = try await subject.exchange(answer: answer)
      #expect(
        response.headers.values(of: "Set-Cookie") == ["a=1, b", "c=2"], sourceLocation: location)
    },
    Promise("an empty body comes back empty") { subject, location in
      for status in [200, 204, 404] {
        let response = try await subject.exchange(answer: HTTPResponse(status: status))
        #expect(response.body.isEmpty, sourceLocation: location)
      }
    },
    Promise("every status is an answer, and none is followed") { subject, location in
      let statuses = [200, 206, 301, 302, 307, 304, 400, 401, 404, 418, 429, 500, 503, 599]
      for status in statuses {
        let answer = HTTPResponse(
          status: status,
          headers: ["Location": "/elsewhere", "WWW-Authenticate": #"Basic realm="tea""#])
        let response = try await subject.exchange(answer: answer)
        #expect(response.status == status, sourceLocation: location)
      }
      let paths = try await subject.received().map(\.url.path)
      #expect(paths == statuses.map { _ in "/" }, sourceLocation: location)
    },
    Promise("a body that is no text comes back byte for byte") { subject, location in
      let body = Array(UInt8.min...UInt8.max) + [0xff, 0x0d, 0x0a, 0x00]
      let response = try await subject.exchange(answer: HTTPResponse(status: 200, body: body))
      #expect(response.body == body, sourceLocation: location)
    },
    Promise("a body of three megabytes comes back whole") { subject, location in
      let body = large(3_000_000)
      let response = try await subject.exchange(answer: HTTPResponse(status: 200, body: body))
      // Compared outside of the expectation: a report would print both.
      let isSame = response.body == body
      #expect(response.body.count == body.count, sourceLocation: location)
      #expect(isSame, sourceLocation: location)
    },
    Promise("the answer to HEAD has headers and no body, whatever length it names") {
      subject, location in
      let answer = HTTPResponse(status: 200, headers: ["Content-Length": "5", "X-Kind": "tea"])
      let response = try await subject.exchange(.head, answer: answer)
      #expect(response.headers["X-Kind"] == "tea", sourceLocation: location)
      #expect(response.body.isEmpty, sourceLocation: location)
    },
    Promise("the next request gets the next answer") { subject, location in
      var bodies: [String?] = []
      for text in ["one", "two", "three"] {
        let answer = HTTPResponse(status: 200, body: Array(text.utf8))
        bodies.append(try await subject.exchange(answer: answer).text)
      }
      #expect(bodies == ["one", "two", "three"], sourceLocation: location)
    },
  ]

  /// That many bytes, in blocks whose length is no multiple of a buffer's.
  static func large(_ count: Int) -> [UInt8] {
    let block = (0..<65_521).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += block }
    return Array(bytes.prefix(count))
  }
}
