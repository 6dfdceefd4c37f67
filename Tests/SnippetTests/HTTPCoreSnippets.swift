import HTTPCore
import JSON
import Ports
import Testing

/// The examples in the documentation of HTTPCore, compiled as they stand and never called.
struct HTTPCoreSnippets {
  func webSocketCloseCodeExample(connection: inout WebSocketConnection) throws {
    try connection.close(.goingAway, reason: "The shop closes at six.")
  }

  func webSocketConnectionExample(bytes: [UInt8], socket: Wire) throws {
    var connection = WebSocketConnection(role: .server)
    connection.receive(bytes)
    while let event = connection.next() {
      if case .message(let message) = event { try connection.send(message) }
    }
    socket.write(connection.takeOutput())
  }

  func webSocketEventExample(connection: inout WebSocketConnection) throws {
    while let event = connection.next() {
      if case .message(let message) = event { try connection.send(message) }
    }
  }

  func webSocketEvent2Example(closure: WebSocketClosure) {
    if !closure.isClean { print("The reader is gone: \(closure.code)") }
  }

  func webSocketLimitsExample() {
    let limits = WebSocketLimits(maximumMessageLength: 65_536)
    _ = limits
  }

  func webSocketMessageExample(connection: inout WebSocketConnection) throws {
    try connection.send(.text("The kettle boils."))
  }

  func webSocketClientHandshakeExample(source: any Randomness, socket: Wire, answer: HTTPResponse)
    throws
  {
    let handshake = try WebSocketClientHandshake("ws://shop.example/orders", randomness: source)
    socket.write(handshake.request)
    let subprotocol = try handshake.check(
      status: 101, version: "HTTP/1.1", headers: answer.headers)
    _ = subprotocol
  }

  func webSocketOpeningExample(opening: WebSocketOpening) {
    for field in opening.headers.fields { print("\(field.name): \(field.value)") }
  }

  func webSocketServerHandshakeExample(headers: HTTPHeaders) throws {
    let handshake = WebSocketServerHandshake(subprotocols: ["orders.v2", "orders.v1"])
    let opening = try handshake.accept(method: "GET", version: "HTTP/1.1", headers: headers)
    _ = opening.subprotocol  // "orders.v1", where the client offers no other
  }

  func webSocketURLExample() {
    let url: WebSocketURL = "ws://shop.example:8080/orders?since=4"
    _ = (url.host, url.target)  // ("shop.example:8080", "/orders?since=4")
  }

  func formFieldsExample() throws {
    let fields = try FormFields(decoding: "to=USD&note=with+love%21")
    _ = fields["note"]  // "with love!"
  }

  func mediaTypeExample() {
    _ = MediaType("Application/JSON; charset=UTF-8")?.isJSON  // true
  }

  func entityTagExample() {
    let tag = EntityTag(strong: "v7")
    _ = tag?.description  // "\"v7\""
  }

  func preconditionsExample(head: RequestHead, now: Moment, tag: EntityTag) -> Response {
    switch Preconditions(head, now: now).decide(for: ResourceState(tag: tag)) {
    case .proceed: break
    case .notModified: return Response(status: .notModified)
    case .failed: return Response(status: .preconditionFailed)
    }
    return .text("whole")
  }

  func serverConnectionExample(received: [UInt8]) throws {
    var connection = ServerConnection()
    var position = 0
    while let event = connection.next(received.span, from: &position) {
      if case .request(let head) = event { try connection.respond(.text(head.path)) }
    }
    let answer = connection.takeOutput()
    _ = answer
  }

  func requestCookiesExample(head: RequestHead) {
    _ = RequestCookies(head)["session"]
  }

  func setCookieExample(response: inout Response, token: String) throws {
    let cookie = try SetCookie("session", token, maximumAge: .seconds(900))
    try response.headers.append("Set-Cookie", cookie.fieldValue)
  }

  func httpDateExample() {
    _ = HTTPDate.text(Moment(secondsSince1970: 784_111_777))  // "Sun, 06 Nov 1994 08:49:37 GMT"
  }

  func requestHeadExample() throws {
    let head = try RequestHead(parsing: "GET /rates?to=USD HTTP/1.1\r\nHost: bank.example\r\n\r\n")
    _ = (head.path, head.query, head["host"])  // ("/rates", "to=USD", "bank.example")
  }

  func requestLimitsExample() {
    let limits = RequestLimits(body: 64 * 1024)
    _ = limits
  }

  func requestParserExample(
    received: inout [UInt8], handle: (RequestEvent) -> Void
  ) throws {
    var parser = RequestParser()
    var position = 0
    while let event = try parser.next(received.span, from: &position) { handle(event) }
    received.removeFirst(position)
  }

  func requestRefusalExample() {
    _ = RequestRefusal.repeatedHost.status  // 400
  }

  func problemExample() {
    let problem = Problem(status: .conflict, detail: "The address is taken.")
    let answer = Response.problem(problem)
    _ = answer
  }

  func byteRangesExample(head: RequestHead, state: ResourceState, file: [UInt8], now: Moment) {
    let ranges = ByteRanges(head, state: state, length: file.count, now: now)
    _ = ranges
  }

  func httpStatusExample() {
    _ = HTTPStatus.notFound.reason  // "Not Found"
    _ = HTTPStatus(599).code  // 599
  }

  func responseExample() {
    let greeting = Response.text("Good morning")
    let missing = Response(status: .notFound)
    _ = (greeting, missing)
  }

  func responseWriterExample(now: Moment) throws {
    var output: [UInt8] = []
    var writer = ResponseWriter(method: .get, version: .http11, keepsAlive: true)
    try writer.start(.text("Good morning"), date: HTTPDate.bytes(now), into: &output)
  }

  func pathParametersExample(parameters: PathParameters) throws {
    let id: Int = try parameters.value("id")
    _ = id
  }

  func routePatternExample() {
    let pattern: RoutePattern = "/orders/:id(int)/lines/:line"
    _ = pattern
  }

  func routerExample() throws {
    var router = Router<String>()
    try router.add(.get, "/orders/:id(int)", "one order")
    if case .handler(let handler, let parameters) = router.match(.get, "/orders/7") {
      print(handler, parameters)
    }
  }

  func requestExample(orders: RequestHandler) async throws {
    let request = try Request("GET /orders/7 HTTP/1.1\r\nHost: shop.example\r\n\r\n")
    let response = try await orders(request)
    #expect(response.status == .ok)
  }

  func requestHandlerExample() {
    let greet: RequestHandler = { request in .text("Good morning") }
    _ = greet
  }

  func applicationExample(shop: any Application) async throws {
    let response = try await shop.respond(to: Request(.get, "/orders/7"))
    #expect(response.status == .ok)
  }

  func requestMakingExample() throws {
    let order = try Request(
      .post, "/orders", headers: ["Content-Type": "application/json"], body: "{\"tea\":2}")
    _ = order
  }

  enum CurrentUser: RequestKey { typealias Value = String }
  enum Visits: RequestKey { typealias Value = Int }

  func requestValuesExample(request: inout Request) {
    request[CurrentUser.self] = "ada"
    request[Visits.self, default: 0] += 1
  }

  func requestBodyExample(request: Request, digest: Sum) async throws {
    for try await part in request.body { digest.update(part) }
    let order = try JSONValue(body: await request.body.collect(), contentType: "application/json")
    _ = order
  }

  /// What adds up the parts of a body.
  struct Sum {
    func update(_ part: [UInt8]) {}
  }

  func peerAddressExample(request: Request) {
    let key = request.peer?.address ?? "nobody"  // what a rate limit counts by
    _ = key
  }

  func answerableErrorExample() {
    struct SoldOut: AnswerableError {
      var response: Response { .problem(Problem(status: .conflict, detail: "No seat is left.")) }
    }
  }
}
