internal import HTTPCore
internal import Synchronization

/// What all connections of a server share.
final class ServerContext: Sendable {
  let configuration: ServerConfiguration
  let handler: RequestHandler
  let dates = DateStamp()
  let isShuttingDown = Atomic(false)
  let headerLimit: Int64
  let bodyLimit: Int64
  let idleLimit: Int64
  let writeLimit: Int64
  /// One second, for a client to read its last answer.
  let lingerLimit: Int64 = 1_000_000_000

  /// The times of WebSockets.
  var lineTimes: WebSocketLine.Times {
    WebSocketLine.Times(
      write: writeLimit, closing: configuration.times.closing.wholeNanoseconds)
  }

  init(_ configuration: ServerConfiguration, handler: @escaping RequestHandler) {
    self.configuration = configuration
    self.handler = handler
    headerLimit = configuration.times.header.wholeNanoseconds
    bodyLimit = configuration.times.body.wholeNanoseconds
    idleLimit = configuration.times.idle.wholeNanoseconds
    writeLimit = configuration.times.write.wholeNanoseconds
  }

  /// Runs the handler; an error becomes an answer.
  func answer(_ request: Request) async -> Response {
    let response: Response
    do { response = try await handler(request) } catch { response = Response(answering: error) }
    guard let cause = response.cause else { return response }
    if case ConnectionError.timedOut = cause { return .problem(Problem(status: .requestTimeout)) }
    report(cause, request.head)
    return response
  }

  /// Hands on an error of a handler that the client is not told of.
  func report(_ error: any Error, _ head: RequestHead) {
    guard let report = configuration.report, !(error is ConnectionError) else { return }
    report(error, head)
  }

  /// Writes a line of the access log.
  func log(_ head: RequestHead, _ status: HTTPStatus, since start: LoopInstant) {
    guard let log = configuration.log else { return }
    let nanoseconds = LoopInstant.now.nanoseconds - start.nanoseconds
    log(
      AccessRecord(
        method: head.methodName, path: head.path, status: status,
        duration: .nanoseconds(nanoseconds)))
  }

  /// The answer to a client that does not end its header section.
  func requestTimeout() -> [UInt8] { whole(.problem(Problem(status: .requestTimeout))) }

  /// The answer to a client beyond the limit of connections.
  func tooManyConnections() -> [UInt8] { whole(.problem(Problem(status: .serviceUnavailable))) }

  private func whole(_ response: Response) -> [UInt8] {
    var output: [UInt8] = []
    var writer = ResponseWriter(method: nil, version: .http11, keepsAlive: false)
    // These answers are the kit's own: a refusal of one would be a mistake of the kit.
    do throws(ResponseError) {
      try writer.start(response, date: dates.bytes(of: dates.second), into: &output)
    } catch {
      assertionFailure("\(error)")
    }
    return output
  }
}
