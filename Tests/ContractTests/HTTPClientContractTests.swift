import Cassettes
import Ports
import TestDoubles
import TestSupport
import Testing

@Suite struct `A stub HTTP client under contract` {
  @Test(arguments: HTTPClientContract.promises)
  func `keeps the promise`(_ promise: HTTPClientContract.Promise) async throws {
    try await promise.check(.stub())
  }
}

@Suite struct `A cassette recorder under contract` {
  @Test(arguments: HTTPClientContract.promises)
  func `keeps the promise`(_ promise: HTTPClientContract.Promise) async throws {
    let clock = FixedWallClock(Moment(year: 2026, month: 3, day: 1))
    let subject = try HTTPClientContract.Subject.stub {
      try CassetteRecorder(through: $0, to: "never-written.json", in: [:], clock: clock)
    }
    try await promise.check(subject)
  }
}

@Suite struct `The HTTP client contract` {
  @Test(arguments: BrokenHTTPClient.all)
  func `rejects a client that`(_ broken: BrokenHTTPClient) async throws {
    let promise = try #require(
      HTTPClientContract.promises.first { $0.testDescription == broken.promise })
    await withKnownIssue {
      try await promise.check(.stub { broken.client(before: $0) })
    }
  }

  @Test func `has no promise that no broken client breaks`() {
    let promises = Set(HTTPClientContract.promises.map(\.testDescription))
    #expect(promises.subtracting(BrokenHTTPClient.all.map(\.promise)) == [])
  }

  @Test func `has no promise twice`() {
    let promises = HTTPClientContract.promises.map(\.testDescription)
    #expect(Set(promises).count == promises.count)
  }
}
