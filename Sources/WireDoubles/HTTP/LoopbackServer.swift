public import Ports
import Sockets
import Synchronization
public import TestDoubles

/// A real HTTP/1.1 server for tests: it answers on 127.0.0.1 what it is told to, and fails so too.
///
/// It is the `StubHTTPClient` on a wire, for tests of whatever speaks HTTP itself: the same
/// matchers, the same ordered answers, the same reports. A request that no stub matches is answered
/// with status 500 and the near misses, and fails `verify()`. The server has a port that the system
/// chooses and a thread of its own; it ends when nobody has it any more, or with `stop()`. There is
/// no TLS.
///
/// ```swift
/// try await withLoopback { server in
///   server.stub(.method(.get), .path("/EUR"), answers: .reset, .respond("1.25"))
///   let http = URLSessionHTTPClient()
///   let url = try HTTPURL(validating: server.origin + "/EUR")
///   let answer = try await http.send(HTTPRequest(.get, url))
///   print(answer.status)
/// }
/// ```
public final class LoopbackServer: Sendable {
  /// The port on 127.0.0.1; no other machine can reach it.
  public let port: Int
  let desk: LoopbackDesk

  /// Starts a server without stubs.
  ///
  /// - Throws: `LoopbackError.cannotListen`.
  public init() throws(LoopbackError) {
    do throws(SocketError) {
      // Holds the port while connections are refused, so that nobody else gets it meanwhile.
      let holder = try Socket.bound(toLoopbackPort: 0)
      let port = holder.port
      self.port = Int(port)
      let listener = try Socket.listening(onLoopbackPort: port)
      let desk = LoopbackDesk(signal: try WakeSignal())
      self.desk = desk
      let (handedHolder, handedListener) = (HandedSocket(holder), HandedSocket(listener))
      onOwnThread(named: "LoopbackServer") {
        guard let holder = handedHolder.take(), let listener = handedListener.take() else { return }
        LoopbackLoop(holder: holder, listener: listener, desk: desk).run()
      }
    } catch {
      throw .cannotListen(reason: error.description)
    }
  }

  deinit { desk.stop() }

  /// The start of every URL that leads here, such as `http://127.0.0.1:40123`.
  public var origin: String { "http://127.0.0.1:\(port)" }

  /// The requests that arrived whole, in order, whether matched or not.
  public var received: [LoopbackRequest] { desk.state.withLock { $0.received } }

  /// The same as a client of ours would send them, without those that none of ours could.
  public var requests: [HTTPRequest] { desk.state.withLock { $0.book.requests } }

  /// Adds a stub after those already there.
  ///
  /// - Parameters:
  ///   - matchers: The conditions; all have to hold. None matches every request.
  ///   - answers: What to do with the first, the second, … matching request.
  ///   - repeatsLast: Whether the last answer stands for all further requests too.
  ///   - fileID: The file that reports name.
  ///   - line: The line that reports name.
  public func stub(
    _ matchers: RequestMatcher..., answers: LoopbackAnswer..., repeatsLast: Bool = false,
    fileID: String = #fileID, line: Int = #line
  ) {
    let site = CallSite(fileID: fileID, line: line)
    desk.state.withLock {
      $0.book.add(matchers, answers: answers, repeatsLast: repeatsLast, callSite: site)
    }
  }

  /// Checks that every request was readable and matched, and every answer was used.
  ///
  /// - Throws: `StubReport` where one was not.
  public func verify() throws { if let report = report(bodyError: nil) { throw report } }

  /// Closes every connection and the port, and returns when that is done.
  public func stop() async { await withCheckedContinuation { desk.stop($0) } }

  func report(bodyError: (any Error)?) -> StubReport? {
    desk.state.withLock { $0.book.report(unreadable: $0.unreadable, bodyError: bodyError) }
  }
}

/// The reason why a server does not take connections.
public enum LoopbackError: Error, Equatable, CustomStringConvertible {
  /// The system has no port or no descriptor left.
  case cannotListen(reason: String)
  /// The server was stopped.
  case stopped

  /// What was wrong, and what to do.
  public var description: String {
    switch self {
    case .cannotListen(let reason):
      "Cannot listen on 127.0.0.1: \(reason). Stop servers that are no longer needed."
    case .stopped: "The server was stopped. Start a new one."
    }
  }
}
