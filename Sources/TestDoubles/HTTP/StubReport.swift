public import Ports

/// How a request missed one stub.
public struct NearMiss: Hashable, Sendable {
  /// The stub's conditions and where it was made.
  public let stub: String
  /// What differs, one sentence a field.
  public let differences: [String]
}

/// A request that no stub answers.
public struct UnmatchedRequest: Error, Equatable, Sendable, CustomStringConvertible {
  /// The request.
  public let request: HTTPRequest
  /// Every stub, the nearest first.
  public let nearMisses: [NearMiss]

  /// The request and how it misses the three nearest stubs, with `(hidden)` for secrets.
  public var description: String {
    let head = "No stub matches \(request.method.rawValue) \(request.url.debugDescription)."
    guard !nearMisses.isEmpty else { return head + " There are no stubs." }
    let lines = nearMisses.prefix(3).map {
      "  \($0.stub): \($0.differences.joined(separator: "; "))"
    }
    return ([head + " Nearest first:"] + lines).joined(separator: "\n")
  }
}

/// What was wrong with the use of a stub client, found at the end of its scope.
public struct StubReport: Error, CustomStringConvertible {
  /// The requests that no stub answered, in order, also where the service hid the error.
  public let unmatched: [UnmatchedRequest]
  /// The stubs with answers that nobody asked for, and how many were used.
  public let unused: [String]
  /// What came over a real connection and was no request, and why.
  public let unreadable: [String]
  /// What the body of the scope threw; nil where it returned.
  public let bodyError: (any Error)?

  /// All of it, one finding a line.
  public var description: String {
    let lines =
      unmatched.map(\.description) + unused.map { "Unused stub: \($0)." }
      + unreadable.map { "No request: \($0)" }
    return (lines + (bodyError.map { ["The body threw: \($0)"] } ?? [])).joined(separator: "\n")
  }
}
