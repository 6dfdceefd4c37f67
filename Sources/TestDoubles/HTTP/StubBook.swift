package import Ports

/// The stubs of one test, and what was asked of them.
///
/// The stub client keeps one and so does the server on a real socket: both match and report alike.
package struct StubBook<Answer: Sendable>: Sendable {
  private var stubs: [Stub<Answer>] = []
  private var unmatched: [UnmatchedRequest] = []
  /// All requests, in order, whether matched or not.
  package private(set) var requests: [HTTPRequest] = []

  /// Makes a book without stubs.
  package init() {}

  /// Adds a stub after those already there; one without an answer is a programmer's error and traps.
  ///
  /// - Parameters:
  ///   - matchers: The conditions; all have to hold. None matches every request.
  ///   - answers: The answers to the first, the second, … matching request.
  ///   - repeatsLast: Whether the last answer stands for all further requests too.
  ///   - callSite: The line that reports name.
  package mutating func add(
    _ matchers: [RequestMatcher], answers: [Answer], repeatsLast: Bool, callSite: CallSite
  ) {
    precondition(!answers.isEmpty, "a stub needs an answer")
    stubs.append(
      Stub(matchers: matchers, answers: answers, repeatsLast: repeatsLast, callSite: callSite))
  }

  /// Notes a request and takes its answer.
  ///
  /// - Parameter request: What came.
  /// - Returns: The next answer of the first stub that matches and has one left.
  /// - Throws: `UnmatchedRequest` where there is none; the report holds it too.
  package mutating func answer(to request: HTTPRequest) throws(UnmatchedRequest) -> Answer {
    requests.append(request)
    guard let index = stubs.firstIndex(where: { $0.differences(from: request).isEmpty }) else {
      let misses = stubs.map { NearMiss(stub: "\($0)", differences: $0.differences(from: request)) }
      // Equally near stubs keep their order: sorting is stable.
      let ranked = misses.sorted { $0.differences.count < $1.differences.count }
      let error = UnmatchedRequest(request: request, nearMisses: ranked)
      unmatched.append(error)
      throw error
    }
    return stubs[index].takeAnswer()
  }

  /// What was unmatched or unused so far; nil where nothing was.
  ///
  /// - Parameters:
  ///   - unreadable: What came that is no request, and why.
  ///   - bodyError: What the body of the scope threw.
  /// - Returns: The report, if there is anything to report.
  package func report(unreadable: [String] = [], bodyError: (any Error)?) -> StubReport? {
    let unused = stubs.filter { $0.used < $0.answers.count }.map(\.usage)
    if unused.isEmpty && unmatched.isEmpty && unreadable.isEmpty { return nil }
    return StubReport(
      unmatched: unmatched, unused: unused, unreadable: unreadable, bodyError: bodyError)
  }
}
