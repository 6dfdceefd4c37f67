import Foundation
import Ports
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request and its answer, on a session and a connection of their own.
///
/// It is a delegate since `data(for:)` never returns on Linux after a 401 with a Basic challenge,
/// and since only a delegate sees whether the answer had begun when it broke off.
final class URLSessionExchange: NSObject, URLSessionDataDelegate, Sendable {
  private struct State {
    var continuation: CheckedContinuation<HTTPResponse, any Error>?
    var task: URLSessionTask?
    var isCancelled = false
    var hasBegun = false
    var body: [UInt8] = []
  }

  private let state = Mutex(State())

  /// Sends a request and waits for the whole answer.
  func run(_ request: URLRequest) async throws -> HTTPResponse {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.connectionProxyDictionary = [:]
    // A week: the time-out of the client counts, not that of the session.
    configuration.timeoutIntervalForRequest = 604_800
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    // The session holds its delegate until then.
    defer { session.finishTasksAndInvalidate() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let task = session.dataTask(with: request)
        let isCancelled = state.withLock { state in
          (state.continuation, state.task) = (continuation, task)
          return state.isCancelled
        }
        isCancelled ? finish(.failure(CancellationError())) : task.resume()
      }
    } onCancel: {
      let task = state.withLock { state in
        state.isCancelled = true
        return state.task
      }
      task?.cancel()
      finish(.failure(CancellationError()))
    }
  }

  /// Ends the wait, once.
  private func finish(_ result: Result<HTTPResponse, any Error>) {
    let continuation = state.withLock { state in
      defer { state.continuation = nil }
      return state.continuation
    }
    continuation?.resume(with: result)
  }

  /// Ends the wait with the answer that has come.
  private func finish(_ response: URLResponse?) {
    guard let response = response as? HTTPURLResponse else {
      return finish(.failure(HTTPClientError.malformed))
    }
    let body = state.withLock { $0.body }
    finish(Result { try HTTPResponse(response, body: body) })
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    state.withLock { $0.hasBegun = true }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    state.withLock { $0.body += data }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection: HTTPURLResponse,
    newRequest: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    // No redirect is followed.
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler:
      @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    #if canImport(FoundationNetworking)
      // NB: comes after the whole body; the default handling never ends, and to use no credential
      // traps. https://github.com/swiftlang/swift-corelibs-foundation
      finish(task.response)
      completionHandler(.cancelAuthenticationChallenge, nil)
    #else
      completionHandler(.performDefaultHandling, nil)
    #endif
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    guard let error else { return finish(task.response) }
    if (error as? URLError)?.code == .cancelled { return finish(.failure(CancellationError())) }
    let hasBegun = state.withLock { $0.hasBegun }
    finish(.failure(HTTPClientError(error, answerHasBegun: hasBegun)))
  }
}
