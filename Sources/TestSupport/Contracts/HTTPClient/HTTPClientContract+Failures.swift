import Ports
import Testing

extension HTTPClientContract {
  /// What a client does where no whole answer comes.
  static let failurePromises =
    HTTPClientError.allCases.map { fault in
      Promise("where the exchange is \(fault.name) it throws that error") { subject, location in
        try await subject.plan(.fault(fault))
        let error = await #expect(throws: HTTPClientError.self, sourceLocation: location) {
          try await subject.client.send(HTTPRequest(.get, root(of: subject)))
        }
        #expect(error == fault, sourceLocation: location)
      }
    } + [
      Promise("after a fault the next request gets its answer") { subject, location in
        for fault in HTTPClientError.allCases {
          try await subject.plan(.fault(fault))
          _ = try? await subject.client.send(HTTPRequest(.get, root(of: subject)))
          let response = try await subject.exchange(answer: HTTPResponse(status: 201))
          #expect(response.status == 201, sourceLocation: location)
        }
      },
      Promise("a task that is cancelled while it waits throws CancellationError") {
        subject, location in
        try await cancelInFlight(subject, sourceLocation: location)
      },
      Promise("after a cancelled request the next gets its answer") { subject, location in
        try? await cancelInFlight(subject, sourceLocation: nil)
        let response = try await subject.exchange(answer: HTTPResponse(status: 201))
        #expect(response.status == 201, sourceLocation: location)
      },
    ]

  private static func root(of subject: Subject) throws -> HTTPURL {
    try HTTPURL(validating: subject.origin + "/")
  }

  /// Cancels a request that gets no answer; shows at a location, if any, that it threw otherwise.
  private static func cancelInFlight(
    _ subject: Subject, sourceLocation: SourceLocation?
  ) async throws {
    try await subject.plan(.silence)
    let request = HTTPRequest(.get, try root(of: subject))
    try await withThrowingTaskGroup { group in
      group.addTask {
        guard let sourceLocation else {
          _ = try? await subject.client.send(request)
          return
        }
        await #expect(throws: CancellationError.self, sourceLocation: sourceLocation) {
          try await subject.client.send(request)
        }
      }
      try await subject.silenced()
      group.cancelAll()
    }
  }
}

extension HTTPClientError {
  /// The fault in a word or two.
  fileprivate var name: String {
    switch self {
    case .refused: "refused"
    case .reset: "reset"
    case .timedOut: "timed out"
    case .truncated: "truncated"
    case .malformed: "malformed"
    }
  }
}
