import Ports
import Synchronization
import TestDoubles

extension BrokenHTTPClient {
  static let all: [BrokenHTTPClient] = badAnswers + badRequests + badFailures + mistakes

  private static let badAnswers: [BrokenHTTPClient] = [
    .answering(
      "says 200 always",
      breaks: "an answer has the status, the headers and the body that were sent"
    ) { $0.status = 200 },
    .answering(
      "drops headers", breaks: "an answer has the status, the headers and the body that were sent"
    ) { $0.headers = [:] },
    .answering(
      "drops bodies", breaks: "an answer has the status, the headers and the body that were sent"
    ) { $0.body = [] },
    .answering(
      "keeps the last line of a name", breaks: "header lines of one name stay apart and in order"
    ) { $0.headers = ["Set-Cookie": $0.headers.values(of: "Set-Cookie").last ?? ""] },
    .answering(
      "joins lines of a name", breaks: "header lines of one name stay apart and in order"
    ) { $0.headers = ["Set-Cookie": $0.headers.values(of: "Set-Cookie").joined(separator: ", ")] },
    .answering("invents a body", breaks: "an empty body comes back empty") {
      if $0.body.isEmpty { $0.body = Array("null".utf8) }
    },
    .answering(
      "throws on a status", breaks: "every status is an answer, and none is followed"
    ) { if $0.status >= 400 { throw HTTPClientError.malformed } },
    .answering(
      "takes bodies for text", breaks: "a body that is no text comes back byte for byte"
    ) { $0.body = Array(String(decoding: $0.body, as: UTF8.self).utf8) },
    .answering("cuts long bodies", breaks: "a body of three megabytes comes back whole") {
      $0.body = Array($0.body.prefix(1 << 20))
    },
    .answering("mixes long bodies up", breaks: "a body of three megabytes comes back whole") {
      if $0.body.count > 1 { $0.body.swapAt(0, $0.body.count - 1) }
    },
    .answering(
      "waits for a body after HEAD",
      breaks: "the answer to HEAD has headers and no body, whatever length it names"
    ) { response in
      let length = response.headers["Content-Length"].flatMap(Int.init) ?? 0
      if response.body.count < length { throw HTTPClientError.truncated }
    },
    BrokenHTTPClient("repeats its first answer", breaks: "the next request gets the next answer") {
      request, http, memory in
      let response = try await http.send(request)
      return memory.first.withLock { first in
        first = first ?? response
        return first ?? response
      }
    },
  ]

  private static let badRequests: [BrokenHTTPClient] = [
    BrokenHTTPClient("sends twice", breaks: "a request is sent once") { request, http, _ in
      let response = try await http.send(request)
      _ = try? await http.send(request)
      return response
    },
    BrokenHTTPClient("follows redirects", breaks: "every status is an answer, and none is followed")
    { request, http, _ in
      let response = try await http.send(request)
      guard [301, 302, 307].contains(response.status) else { return response }
      _ = try? await http.send(HTTPRequest(.get, "http://stub.example:8080/elsewhere"))
      return response
    },
    .sending("knows no PATCH", breaks: "every method arrives as it is") {
      if $0.method == .patch { $0.method = .post }
    },
    .sending("unescapes paths", breaks: "the path arrives as it is escaped") {
      $0.url = try HTTPURL(validating: "\($0.url)".replacing("%2F", with: "/"))
    },
    .sending("rewrites queries", breaks: "the query arrives as it is escaped") {
      $0.url = try HTTPURL(validating: "\($0.url)".replacing("+", with: "%20"))
    },
    .sending("turns headers round", breaks: "headers arrive, those of one name in order") {
      var headers = HTTPHeaders()
      for field in $0.headers.fields.reversed() { try headers.append(field.name, field.value) }
      $0.headers = headers
    },
    .sending(
      "takes bodies for lines", breaks: "a body arrives byte for byte, also an empty one"
    ) { $0.body.removeAll { $0 == 0x0d } },
    .sending("cuts long uploads", breaks: "a body of three megabytes arrives whole") {
      $0.body = Array($0.body.prefix(1 << 20))
    },
  ]

  private static let badFailures: [BrokenHTTPClient] = [
    BrokenHTTPClient("stays broken", breaks: "after a fault the next request gets its answer") {
      request, http, memory in
      if memory.isBroken.withLock({ $0 }) { throw HTTPClientError.reset }
      do { return try await http.send(request) } catch {
        memory.isBroken.withLock { $0 = true }
        throw error
      }
    },
    BrokenHTTPClient(
      "calls a cancellation a time-out",
      breaks: "a task that is cancelled while it waits throws CancellationError"
    ) { request, http, _ in
      do { return try await http.send(request) } catch is CancellationError {
        throw HTTPClientError.timedOut
      }
    },
    BrokenHTTPClient(
      "stays cancelled", breaks: "after a cancelled request the next gets its answer"
    ) { request, http, memory in
      if memory.isBroken.withLock({ $0 }) { throw CancellationError() }
      do { return try await http.send(request) } catch is CancellationError {
        memory.isBroken.withLock { $0 = true }
        throw CancellationError()
      }
    },
  ]

  /// Clients that each take one error for another.
  private static let mistakes: [BrokenHTTPClient] = zip(
    HTTPClientError.allCases,
    ["refused", "reset", "timed out", "truncated", "malformed"]
  ).map { fault, name in
    BrokenHTTPClient(
      "mistakes \(name)", breaks: "where the exchange is \(name) it throws that error"
    ) { request, http, _ in
      do { return try await http.send(request) } catch let error as HTTPClientError {
        throw error == fault && error != .reset ? HTTPClientError.reset : .refused
      }
    }
  }
}
