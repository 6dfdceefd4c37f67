import ExpressStyle
import HTTPCore
import JSON
import JSONSchema
import Ports
import Services
import WebSignIn

/// The notice board: put a notice there, ask what is new, or be told at once.
struct NoticeRoutes: Sendable {
  /// What a notice has to be.
  private static let form: JSONBody = {
    do {
      return try JSONBody(schema: [
        "type": "object", "required": ["text"], "additionalProperties": false,
        "properties": [
          "text": [
            "type": "string", "maxLength": 280, "pattern": #"\S"#,
          ]
        ],
      ])
    } catch { preconditionFailure("\(error)") }
  }()

  let board: LiveFeed<Notice>
  let bearer: BearerGuard
  let accounts: any AccountStore
  let clock: any WallClock
  let patience: any Clock<Duration>
  let origins: OriginRule
  private let limiter: RateLimiter<Account.ID>

  init(board: LiveFeed<Notice>, bearer: BearerGuard, parts: ShopParts) {
    self.board = board
    self.bearer = bearer
    accounts = parts.accounts
    clock = parts.clock
    patience = parts.patience
    origins = parts.origins
    limiter = RateLimiter(RateLimit(30, per: .seconds(60)), clock: parts.clock)
  }

  func declare(in app: inout ExpressRoutes) {
    app.get("/notices", handler: bearer.protecting { request, _ in try poll(request) })
    app.post("/notices", handler: bearer.protecting(post))
    app.get("/notices/live") { request in live(request) }
  }

  /// Puts a notice on the board.
  private func post(_ request: Request, by id: Account.ID) async throws -> Response {
    try limiter.take(id)
    let form = try await Self.form.read(request)
    guard let account = try await accounts.account(withID: id) else {
      throw BearerError(.invalid, realm: bearer.realm)
    }
    let notice = Notice(author: account.name, text: form["text"]?.string ?? "", at: clock.now())
    guard let number = board.publish(notice) else {
      return .problem(Problem(status: .serviceUnavailable, detail: "The server is closing."))
    }
    return .json(["number": .number(JSONNumber(number))], status: .created)
  }

  /// Answers what is new since a position.
  private func poll(_ request: Request) throws -> Response {
    let fields = try FormFields(decoding: request.head.query ?? "")
    let position = try fields["since"].map(Self.position)
    let known = request.head.values(of: "If-None-Match").joined(separator: ",")
    var answer: Response
    switch board.poll(since: position, ifNoneMatch: known.isEmpty ? nil : known) {
    case .notModified(let tag): answer = Response(status: .notModified, headers: ["ETag": tag])
    case .page(let items, let tag, let position):
      answer = .json(["position": .string("\(position)"), "items": .array(items.map(\.json))])
      try answer.headers.append("ETag", tag)
    }
    try answer.headers.append("Cache-Control", "private, no-cache")
    return answer
  }

  static func position(_ text: String) throws -> FeedPosition {
    guard let position = FeedPosition(text) else {
      throw InvalidBody([
        FormProblem(field: "/since", message: "is no position. Send that of the last answer.")
      ])
    }
    return position
  }
}
