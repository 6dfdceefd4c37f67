public import Ports

extension ServerConnection {
  /// Tells the client to go on with the body, where it waits for that: the handler wants it.
  ///
  /// It is told once, and not after an answer was begun (RFC 9110, section 10.1.1).
  public mutating func wantBody() {
    guard owesContinue, case .awaited = outgoing, phase == .open else { return }
    owesContinue = false
    output.append(text: "HTTP/1.1 100 Continue\r\n\r\n")
  }

  /// Sends an interim answer, such as 103, before the final one; HTTP/1.0 clients get none.
  ///
  /// - Throws: `ResponseError.unfitStatus` for a final status or 100, which is sent by `wantBody`;
  ///   `.noRequest` where the answer was begun.
  public mutating func respondInterim(
    _ status: HTTPStatus, headers: HTTPHeaders
  ) throws(ResponseError) {
    guard status.isInterim, status.code != 100 else { throw .unfitStatus(status) }
    guard case .awaited = outgoing, phase == .open else { throw .noRequest }
    guard head?.version == .http11 else { return }
    output.append(statusLine: status)
    for field in headers.fields { output.append(field: field.name, field.value) }
    output.append(text: "\r\n")
  }

  /// Answers the request; a body in memory is sent whole, a streamed one through `write`.
  ///
  /// - Returns: Whether the stream has to be run: not for HEAD, nor with 204, 205 or 304.
  /// - Throws: `ResponseError.noRequest` where none waits for an answer; what `ResponseWriter.start`
  ///   throws, and then the request still waits for an answer.
  @discardableResult
  public mutating func respond(_ response: Response) throws(ResponseError) -> Bool {
    guard case .awaited = outgoing, let head, phase == .open else { throw .noRequest }
    if response.status.code == 101 { throw .unfitStatus(response.status) }
    var isStream = false
    if case .stream = response.body { isStream = true }
    var writer = ResponseWriter(
      method: head.method, version: head.version, keepsAlive: canStay(afterStream: isStream))
    let streams = try writer.start(response, date: date, into: &output)
    if streams {
      outgoing = .streaming(writer)
    } else {
      outgoing = .finished(keepsAlive: writer.keepsAlive)
      endExchange()
    }
    return streams
  }

  /// Sends a part of the streamed body.
  ///
  /// - Throws: `ResponseError.noRequest` where no stream is open; `.bodyTooLong`, and then the
  ///   connection closes after what was sent.
  public mutating func write(_ bytes: Span<UInt8>) throws(ResponseError) {
    guard case .streaming(var writer) = outgoing, phase == .open else { throw .noRequest }
    do throws(ResponseError) {
      try writer.write(bytes, into: &output)
    } catch {
      phase = .closing
      throw error
    }
    outgoing = .streaming(writer)
  }

  /// Ends the streamed body.
  ///
  /// - Throws: `ResponseError.noRequest` where no stream is open; `.bodyTooShort`, and then the
  ///   connection closes, by which the client sees that the body is not whole.
  public mutating func finish() throws(ResponseError) {
    guard case .streaming(var writer) = outgoing, phase == .open else { throw .noRequest }
    do throws(ResponseError) {
      try writer.finish(into: &output)
    } catch {
      phase = .closing
      throw error
    }
    outgoing = .finished(keepsAlive: writer.keepsAlive)
    endExchange()
  }

  /// Breaks off an answer that cannot be ended, so that the client does not take it for whole.
  public mutating func abort() { phase = .closing }

  /// Hands the connection to another protocol with 101; unread bytes belong to it.
  ///
  /// - Parameter headers: The fields of the answer, with `Upgrade`; `Connection` is added.
  /// - Throws: `ResponseError.noRequest` where no whole request that offers an upgrade waits.
  public mutating func upgrade(_ headers: HTTPHeaders) throws(ResponseError) {
    guard case .awaited = outgoing, let head, head.offersUpgrade, hasWholeRequest, phase == .open
    else { throw .noRequest }
    var writer = ResponseWriter(method: head.method, version: head.version, keepsAlive: true)
    var response = Response(status: .switchingProtocols, headers: headers)
    if headers["Connection"] == nil {
      do { try response.headers.append("Connection", "Upgrade") } catch {
        throw .reservedField("Connection")
      }
    }
    try writer.start(response, date: date, into: &output)
    phase = .upgraded
  }

  mutating func writeRefusal(_ refusal: RequestRefusal) {
    var writer = ResponseWriter(
      method: head?.method, version: head?.version ?? .http11, keepsAlive: false)
    let problem = Problem(status: refusal.status, detail: "\(refusal)")
    // The answer is the kit's own: a refusal of it would be a mistake of the kit.
    do { try writer.start(Response.problem(problem), date: date, into: &output) } catch {
      assertionFailure("\(error)")
    }
  }
}
