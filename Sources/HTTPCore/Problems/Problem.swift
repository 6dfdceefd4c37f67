public import JSON
import Ports

/// What went wrong with a request, for a machine and a person (RFC 9457).
///
/// ```swift
/// let problem = Problem(status: .conflict, detail: "The address is taken.")
/// let answer = Response.problem(problem)
/// ```
///
/// A handler may throw it, too: then it is the answer, and no error that a server reports.
public struct Problem: Error, Equatable {
  /// A URI that names the kind of problem; `about:blank` where the status says it all.
  public var type: String
  /// A short name of the kind of problem.
  public var title: String
  /// The status of the answer.
  public var status: HTTPStatus
  /// What is wrong this time, and what to do; never a secret.
  public var detail: String?
  /// A URI that names this occurrence.
  public var instance: String?
  /// Further members, which may not have the names of those above.
  public var extensions: [JSONObject.Member]

  /// Makes a problem; the title is the reason of the status where none is given.
  public init(
    type: String = "about:blank", title: String? = nil, status: HTTPStatus,
    detail: String? = nil, instance: String? = nil, extensions: [JSONObject.Member] = []
  ) {
    self.type = type
    self.title = title ?? status.reason
    self.status = status
    self.detail = detail
    self.instance = instance
    self.extensions = extensions
  }

  /// The problem as JSON; an extension with the name of a standard member is left out.
  public var json: JSONValue {
    let standard = ["type", "title", "status", "detail", "instance"]
    var members = [
      JSONObject.Member("type", .string(type)), JSONObject.Member("title", .string(title)),
      JSONObject.Member("status", .number(JSONNumber(status.code))),
    ]
    if let detail { members.append(JSONObject.Member("detail", .string(detail))) }
    if let instance { members.append(JSONObject.Member("instance", .string(instance))) }
    members += extensions.filter { !standard.contains($0.name) }
    return .object(JSONObject(members))
  }
}

extension Response {
  /// An answer that says what went wrong, as `application/problem+json`.
  public static func problem(_ problem: Problem) -> Response {
    Response(
      status: problem.status, headers: ["Content-Type": "application/problem+json"],
      body: .bytes(JSONWriter().bytes(problem.json)))
  }
}
