public import Ports

/// What a server does with one request: an answer, or a fault on the wire.
///
/// A client sees what the octets let it see: a reset in the middle may reach it before it has read
/// what came before.
public struct LoopbackAnswer: Sendable {
  /// One thing that is done with a connection.
  enum Step: Equatable {
    case send([UInt8])
    case pause(Duration)
    /// Ends the connection with a reset.
    case reset
    /// Ends the connection.
    case end
    /// Does nothing until the client leaves.
    case hold
  }

  let steps: @Sendable (HTTPRequest) -> [Step]

  /// Answers with a status and a text.
  public static func respond(
    _ status: Int = 200, headers: HTTPHeaders = [:], _ text: String = ""
  ) -> LoopbackAnswer {
    respond(HTTPResponse(status: status, headers: headers, body: Array(text.utf8)))
  }

  /// Answers with status 200 and a text.
  public static func respond(_ text: String) -> LoopbackAnswer { respond(200, text) }

  /// Answers with a response; `Content-Length` is added where it has no length and may have one.
  public static func respond(_ response: HTTPResponse) -> LoopbackAnswer {
    compute { _ in response }
  }

  /// Answers with what a function makes of the request, for answers that depend on a state.
  ///
  /// - Parameter answer: Runs on the thread of the server, which serves nobody else meanwhile.
  /// - Returns: The answer.
  public static func compute(
    _ answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) -> LoopbackAnswer {
    LoopbackAnswer { request in
      let wire = WireResponse(answer(request), to: request)
      return [.send(wire.head + wire.body)] + (wire.isLast ? [.end] : [])
    }
  }

  /// Resets the connection instead of an answer.
  public static let reset = LoopbackAnswer { _ in [.reset] }
  /// Ends the connection instead of an answer.
  public static let end = LoopbackAnswer { _ in [.end] }
  /// Takes the request and never answers.
  public static let silence = LoopbackAnswer { _ in [.hold] }
  /// Answers what is no HTTP, and ends the connection.
  public static let garbage = bytes([0x16, 0x03, 0x01, 0x00, 0xff, 0xfe, 0x00, 0x01])

  /// Answers with octets as they are, and ends the connection.
  public static func bytes(_ octets: [UInt8]) -> LoopbackAnswer {
    LoopbackAnswer { _ in [.send(octets), .end] }
  }

  /// Sends the head and half of the body, and resets the connection.
  public static func resetWithin(_ response: HTTPResponse) -> LoopbackAnswer {
    LoopbackAnswer { [.send(WireResponse(response, to: $0).half), .reset] }
  }

  /// Sends the head and half of the body, and ends the connection.
  ///
  /// - Parameter response: The answer; one without a body is said to have one octet.
  /// - Returns: The fault.
  public static func truncated(_ response: HTTPResponse) -> LoopbackAnswer {
    LoopbackAnswer { [.send(WireResponse(response, to: $0).half), .end] }
  }

  /// Answers bit by bit.
  ///
  /// - Parameters:
  ///   - response: The answer.
  ///   - count: The octets of a bit, 1 or more.
  ///   - pause: The real time between two bits; with zero they are still written one by one.
  /// - Returns: The answer.
  public static func slowly(
    _ response: HTTPResponse, by count: Int, every pause: Duration
  ) -> LoopbackAnswer {
    precondition(count > 0, "a bit has one octet or more")
    return LoopbackAnswer { request in
      let wire = WireResponse(response, to: request)
      let octets = wire.head + wire.body
      let bits = stride(from: 0, to: octets.count, by: count).map {
        LoopbackAnswer.Step.send(Array(octets[$0..<min($0 + count, octets.count)]))
      }
      return Array(bits.map { [$0] }.joined(separator: [.pause(pause)]))
        + (wire.isLast ? [.end] : [])
    }
  }
}
