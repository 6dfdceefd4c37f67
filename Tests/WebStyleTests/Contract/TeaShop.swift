import Foundation
import HTTPCore
import HTTPServer
import JSON
import Ports
import TestDoubles

/// What the tea shop of the contract does in either style.
enum TeaShop {
  struct SoldOut: Error {}
  protocol KitchenError: Error {}
  struct Scalded: KitchenError {}
  struct Chipped: KitchenError {}
  struct Secret: Error { let password = "hunter2" }
  struct Breakage: Error {}

  enum Trail: RequestKey { typealias Value = String }
  enum Visitor: RequestKey { typealias Value = String }

  static let now = Moment(secondsSince1970: 1_800_000_000)

  static let files = StaticFiles(
    folder: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Fixtures/Site/pages").standardized.path(),
    clock: FixedWallClock(now))

  static func cookies() throws -> Response {
    var response = Response.text("set")
    for cookie in [try SetCookie("flavour", "mint"), try SetCookie("size", "large")] {
      try response.headers.append("Set-Cookie", cookie.fieldValue)
    }
    return response
  }

  static func tagged(_ request: Request, _ text: String) throws -> Response {
    let tag = EntityTag(strong: "v7")
    let decision = Preconditions(request.head, now: now).decide(for: ResourceState(tag: tag))
    var response =
      switch decision {
      case .proceed: Response.text(text)
      case .notModified: Response(status: .notModified)
      case .failed: Response.problem(Problem(status: .preconditionFailed))
      }
    if let tag { try response.headers.append("ETag", "\(tag)") }
    return response
  }

  static func digits(_ request: Request) throws -> Response {
    let content = Array("0123456789".utf8)
    let ranges = ByteRanges(request.head, state: ResourceState(), length: content.count, now: now)
    return try .ranges(of: content, type: "text/plain", ranges, boundary: "tea")
  }

  static func stream(_ parts: [String], length: Int? = nil, breaks: Bool = false) -> Response {
    Response(
      body: .stream(length: length) { writer in
        for part in parts { try await writer.write(Array(part.utf8)) }
        if breaks { throw Breakage() }
      })
  }

  static func greeting(_ request: Request) async throws -> JSONValue {
    ["hello": try await request.json()["name"] ?? nil]
  }

  static func search(_ request: Request) throws -> String {
    let values = try request.query().values(of: "q")
    return values.isEmpty ? "nothing" : values.joined(separator: "|")
  }

  static func tea(_ request: Request) -> String {
    request.head.values(of: "X-Tea").joined(separator: "|")
  }

  static func value(_ name: String, _ request: Request) -> String { request.parameters[name] ?? "" }
}
