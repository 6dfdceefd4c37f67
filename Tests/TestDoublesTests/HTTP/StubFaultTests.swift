import Ports
import TestDoubles
import Testing

/// A fault that a stub can show, with the error that the caller gets.
struct StubFault: CustomTestStringConvertible {
  let testDescription: String
  let answer: StubAnswer
  let error: HTTPClientError

  static let all = [
    StubFault(testDescription: "refused", answer: .refused, error: .refused),
    StubFault(testDescription: "reset", answer: .reset, error: .reset),
    StubFault(testDescription: "truncated", answer: .truncated, error: .truncated),
    StubFault(testDescription: "garbage", answer: .garbage, error: .malformed),
    StubFault(testDescription: "slow", answer: .slow(.seconds(30)), error: .timedOut),
  ]
}

@Suite struct `The faults and latencies of a stub` {
  let request = HTTPRequest(.get, "http://a/")

  @Test(arguments: StubFault.all)
  func `throw their error`(fault: StubFault) async {
    let http = StubHTTPClient()
    http.stub(answers: fault.answer)
    let error = await #expect(throws: HTTPClientError.self) { try await http.send(request) }
    #expect(error == fault.error)
  }

  @Test(arguments: [
    StubAnswer.slow(.seconds(30)), .respond().after(.seconds(30)), .reset.after(.seconds(30)),
    .respond().after(.seconds(10)).after(.seconds(20)),
  ])
  func `pass on virtual time`(answer: StubAnswer) async throws {
    let elapsed = try await virtualTime { [request] clock in
      let http = StubHTTPClient(clock: clock)
      http.stub(answers: answer)
      _ = try? await http.send(request)
      return clock.elapsed
    }
    #expect(elapsed == .seconds(30))
  }

  @Test func `end with the cancellation of their task`() async throws {
    try await virtualTime { [request] clock in
      let http = StubHTTPClient(clock: clock)
      http.stub(answers: .respond().after(.seconds(30)))
      await withTaskGroup { group in
        group.addTask {
          await #expect(throws: CancellationError.self) { try await http.send(request) }
        }
        await clock.advance(by: .seconds(1))
        group.cancelAll()
      }
    }
  }
}

@Suite struct `The scope of stubs` {
  private struct BodyFailure: Error {}
  let request = HTTPRequest(.get, "http://a/")

  @Test func `returns the value of a body that used all answers`() async throws {
    let text = try await withStubs { http in
      http.stub(answers: .respond("hello"))
      return try await http.send(request).text
    }
    #expect(text == "hello")
  }

  @Test func `reports an unused stub`() async {
    let report = await #expect(throws: StubReport.self) {
      try await withStubs { http in
        http.stub(
          .path("/a"), answers: .respond(), .respond(), fileID: "T/A.swift", line: 7)
      }
    }
    #expect(
      report?.description == "Unused stub: path \"/a\" (T/A.swift:7): 0 of 2 answers used.")
  }

  @Test func `reports a stub of whose answers the last was not used`() async {
    let report = await #expect(throws: StubReport.self) {
      try await withStubs { http in
        http.stub(answers: .respond(), .respond(), fileID: "T/A.swift", line: 7)
        _ = try await http.send(request)
      }
    }
    #expect(report?.unused == ["any request (T/A.swift:7): 1 of 2 answers used"])
  }

  @Test func `reports no stub that repeats its last answer and was asked for each once`()
    async throws
  {
    let statuses = try await withStubs { http in
      http.stub(answers: .respond(), .respond(201), repeatsLast: true)
      var statuses: [Int] = []
      for _ in 1...3 { statuses.append(try await http.send(request).status) }
      return statuses
    }
    #expect(statuses == [200, 201, 201])
  }

  @Test func `reports an unused stub also when the body threw`() async {
    let report = await #expect(throws: StubReport.self) {
      try await withStubs { http in
        http.stub(answers: .respond())
        throw BodyFailure()
      }
    }
    #expect(report?.unused.count == 1)
    #expect(report?.bodyError is BodyFailure)
    #expect(report?.description.hasSuffix("\nThe body threw: BodyFailure()") == true)
  }

  @Test func `reports an unmatched request whose error was hidden`() async {
    let report = await #expect(throws: StubReport.self) {
      try await withStubs { http in _ = try? await http.send(request) }
    }
    #expect(report?.unmatched.map(\.request) == [request])
  }

  @Test func `passes on the error of a body that used all answers`() async {
    await #expect(throws: BodyFailure.self) { try await withStubs { _ in throw BodyFailure() } }
  }
}
