import Adapters
import Ports
import TestDoubles
import TestSupport
import Testing
import WireDoubles

@Suite(.tags(.socket)) struct `The client on URLSession under contract` {
  #if canImport(FoundationNetworking)
    static let deviations = [
      ContractDeviation(
        from: "header lines of one name stay apart and in order", as: "URLSession joins them")
    ]
  #else
    static let deviations: [ContractDeviation] = []
  #endif

  @Test(arguments: HTTPClientContract.promises)
  func `keeps the promise`(_ promise: HTTPClientContract.Promise) async throws {
    let server = try LoopbackServer()
    let clock = ManualClock()
    let client = URLSessionHTTPClient(timeout: .seconds(60), clock: clock)
    let subject = loopbackSubject(server, clock: clock, client: client)
    try await promise.check(subject, except: Self.deviations)
    await server.stop()
  }

  @Test func `deviates from promises that there are`() {
    let promises = Set(HTTPClientContract.promises.map(\.testDescription))
    #expect(promises.isSuperset(of: Self.deviations.map(\.promise)))
  }

  @Test func `has no deviation that is none`() async throws {
    let promise = try HTTPClientContract.promises.named("a request is sent once")
    let deviation = ContractDeviation(from: "a request is sent once", as: "nobody knows")
    try await withKnownIssue {
      try await promise.check(.stub(), except: [deviation])
    } matching: {
      $0.error == nil
    }
  }
}
