public import Ports
import Synchronization
import TestDoubles

/// An HTTP client that answers from a cassette, and never goes out.
///
/// A request is redacted as the recorded ones were and then answered by the first recording of the
/// same method, URL and body that has not been played yet. Headers are not compared.
///
/// ```swift
/// let player = CassettePlayer(cassette, path: "Fixtures/rates.json")
/// let answer = try await player.send(HTTPRequest(.get, "https://rates.example/EUR"))
/// try player.verify()
/// ```
public final class CassettePlayer: HTTPClient {
  private struct State {
    var isPlayed: [Bool]
    var unmatched: [String] = []
  }

  private let cassette: Cassette
  private let path: String
  private let matchers: [[RequestMatcher]]
  private let redactor: Redactor
  private let state: Mutex<State>

  /// Makes a player at the start of a cassette; `path` names it in messages.
  public init(_ cassette: Cassette, path: String) {
    self.cassette = cassette
    self.path = path
    matchers = cassette.recordings.map { $0.request.matchers }
    redactor = Redactor(cassette.redaction)
    state = Mutex(State(isPlayed: cassette.recordings.map { _ in false }))
  }

  /// Answers as the service did.
  ///
  /// - Throws: `CassetteError.unmatched`, which names the nearest recordings and no secret.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    try answer(to: request)
  }

  /// Answers as the service did, without a suspension.
  ///
  /// - Throws: `CassetteError.unmatched`; `HTTPURLError` or `HTTPHeaderError` where the request
  ///   without its secrets is none that HTTP allows.
  package func answer(to request: HTTPRequest) throws -> HTTPResponse {
    var redactor = redactor
    let request = try redactor.redacted(request, place: "request")
    return try state.withLock { state in
      let differences = matchers.indices.map { index in
        matchers[index].compactMap { $0.difference(from: request) }
          + (state.isPlayed[index] ? ["it was played already"] : [])
      }
      if let index = differences.firstIndex(where: \.isEmpty) {
        state.isPlayed[index] = true
        return cassette.recordings[index].answer
      }
      let report = report(of: request, differences)
      state.unmatched.append(report)
      throw CassetteError(path: path, .unmatched(report))
    }
  }

  /// Checks that every request was answered and every recording played.
  ///
  /// - Throws: `CassetteError.misplayed` where one was not.
  public func verify() throws(CassetteError) { try verify(bodyError: nil) }

  func verify(bodyError: (any Error)?) throws(CassetteError) {
    let (isPlayed, unmatched) = state.withLock { ($0.isPlayed, $0.unmatched) }
    let unused = isPlayed.indices.filter { !isPlayed[$0] }.map { "Unused: \(name(of: $0))." }
    guard !unused.isEmpty || !unmatched.isEmpty else { return }
    var findings = unmatched + unused
    if let bodyError, !(bodyError is CassetteError) {
      findings.append("The body threw: \(bodyError)")
    }
    throw CassetteError(path: path, .misplayed(findings))
  }

  private func report(of request: HTTPRequest, _ differences: [[String]]) -> String {
    let head = "No recording answers \(request.method.rawValue) \(request.url)."
    guard !differences.isEmpty else { return head + " There are no recordings." }
    // Equally near recordings keep their order: sorting is stable.
    let nearest = differences.indices.sorted { differences[$0].count < differences[$1].count }
    let lines = nearest.prefix(3).map {
      "  \(name(of: $0)): \(differences[$0].joined(separator: "; "))"
    }
    return ([head + " Nearest first:"] + lines).joined(separator: "\n")
  }

  private func name(of index: Int) -> String {
    let request = cassette.recordings[index].request
    return "recording \(index + 1), \(request.method.rawValue) \(request.url)"
  }
}

extension HTTPRequest {
  /// The conditions that a request has to meet to be answered as this one was.
  fileprivate var matchers: [RequestMatcher] {
    [
      .method(method),
      RequestMatcher("site", "\(url.scheme)://\(url.host)") { "\($0.url.scheme)://\($0.url.host)" },
      .path(url.path), RequestMatcher("query", url.query) { $0.url.query },
      RequestMatcher("body", RecordedBody(bytes: body)) { RecordedBody(bytes: $0.body) },
    ]
  }
}

/// A body as reports show it.
private struct RecordedBody: Equatable, CustomStringConvertible {
  let bytes: [UInt8]
  var description: String {
    String(validating: bytes, as: UTF8.self) ?? "\(bytes.count) bytes that are no text"
  }
}
