import Foundation
import HTTPCore
import HTTPServer
import Ports
import TestSupport
import Testing

@Suite struct `Static files` {
  struct FixedClock: WallClock {
    let moment: Moment
    func now() -> Moment { moment }
  }

  /// A folder with `public/hello.txt`, a secret beside it and a link to that secret.
  struct Folder {
    private let root = TemporaryFolder()

    init() throws {
      try root.write("0123456789", to: "public/hello.txt")
      try root.write("deep", to: "public/deep/page.html")
      try root.write(String(repeating: "a", count: 300_000), to: "public/deep/large.bin")
      try root.write("secret", to: "secret.txt")
      try root.write("secret", to: "public/.env")
      for (link, target) in [("public/link.txt", "secret.txt"), ("public/up", "")] {
        try FileManager.default.createSymbolicLink(
          atPath: root.path(link), withDestinationPath: root.path(target))
      }
    }

    func get(_ target: String, _ fields: String = "", method: String = "GET") async throws
      -> Response
    {
      let now = Moment(secondsSince1970: Int(Date().timeIntervalSince1970) + 60)
      let files = StaticFiles(
        folder: root.path("public"), clock: FixedClock(moment: now))
      var router = Router<RequestHandler>()
      try router.add(.get, "/*path") { try await files.respond(to: $0, path: "path") }
      return try await router.respond(
        to: Request("\(method) \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"))
    }
  }

  static func text(_ response: Response) -> String? {
    guard case .bytes(let bytes) = response.body else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a file is answered with its type, a strong tag and its time`() async throws {
    let response = try await Folder().get("/hello.txt")
    #expect(response.status == .ok)
    #expect(Self.text(response) == "0123456789")
    #expect(response.headers["Content-Type"] == "text/plain; charset=utf-8")
    #expect(response.headers["Last-Modified"]?.hasSuffix(" GMT") == true)
    #expect(response.headers["ETag"]?.hasPrefix("\"") == true)
  }

  @Test func `a file in a folder of the folder is found`() async throws {
    #expect(Self.text(try await Folder().get("/deep/page.html")) == "deep")
  }

  @Test(arguments: [
    "/../secret.txt", "/%2e%2e/secret.txt", "/deep/../../secret.txt",
    "/deep/%2e%2e%2f../secret.txt",
    "/link.txt", "/up/secret.txt", "/.env", "//hello.txt", "/deep", "/deep/", "/hello.txt/",
    "/hello.txt%00", "/missing.txt", "/deep%2Fpage.html",
  ])
  func `nothing else is found by`(target: String) async throws {
    let response = try await Folder().get(target)
    #expect(response.status == .notFound)
    #expect(Self.text(response)?.contains("secret") == false)
  }

  @Test func `a client that has the state already is not sent it again`() async throws {
    let folder = try Folder()
    let tag = try #require(try await folder.get("/hello.txt").headers["ETag"])
    let response = try await folder.get("/hello.txt", "If-None-Match: \(tag)\r\n")
    #expect(response.status == .notModified)
    #expect(response.headers["ETag"] == tag)
  }

  @Test func `a range is answered with 206 and where it stands`() async throws {
    let response = try await Folder().get("/hello.txt", "Range: bytes=2-4\r\n")
    #expect(response.status == .partialContent)
    #expect(response.headers["Content-Range"] == "bytes 2-4/10")
    #expect(Self.text(response) == "234")
  }

  @Test func `a range of a large file is streamed, and has its bytes alone`() async throws {
    let response = try await Folder().get("/deep/large.bin", "Range: bytes=10-199999\r\n")
    guard case .stream(let length, let produce) = response.body else { throw Missing() }
    let writer = Sink()
    try await produce(writer)
    #expect(response.headers["Content-Range"] == "bytes 10-199999/300000")
    #expect(length == 199_990)
    #expect(writer.parts.all.joined().count == 199_990)
  }

  @Test func `a file goes over a connection whole`() async throws {
    let folder = try Folder()
    let handler: RequestHandler = { _ in try await folder.get("/deep/large.bin") }
    try await withServer(handler: handler) { server in
      let answer = try await talk(to: server.port) { client in
        try client.send("GET / HTTP/1.0\r\n\r\n")
        return try client.readToEnd()
      }
      #expect(answer.contains("\r\nContent-Length: 300000\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n" + String(repeating: "a", count: 300_000)))
    }
  }

  struct Sink: BodyWriter {
    let parts = Record<[UInt8]>()
    func write(_ bytes: [UInt8]) async throws { parts.append(bytes) }
  }
}
