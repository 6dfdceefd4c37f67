import Cassettes
import Ports
import TestDoubles
import Testing

@Suite struct `The scope of a cassette` {
  private struct BodyFailure: Error {}
  private let folder: CassetteFolder
  private let request = HTTPRequest(.get, "https://rates.example/EUR?key=hunter2")

  init() throws { folder = try CassetteFolder() }

  private func record(
    _ environment: Environment = [:], body: (any HTTPClient) async throws -> Void
  ) async throws {
    let http = StubHTTPClient()
    http.stub(answers: .respond(#"{"rate":1.25}"#))
    try await withCassette(
      folder.path(), .record(through: http, in: environment), clock: FixedWallClock(noon), body)
  }

  private func play(
    after age: Duration = .zero, limit: Int = 90, body: (any HTTPClient) async throws -> Void
  ) async throws {
    try await withCassette(
      folder.path(), .play(maximumDays: limit), clock: FixedWallClock(noon + age), body)
  }

  private func failure(_ body: () async throws -> Void) async -> CassetteError? {
    await #expect(throws: CassetteError.self) { try await body() }
  }

  @Test func `plays what it recorded`() async throws {
    try await record { _ = try await $0.send(request) }
    try await play { http in
      let answer = try await http.send(request)
      #expect(answer.text == #"{"rate":1.25}"#)
    }
  }

  @Test func `returns the value of its body`() async throws {
    try await record { _ = try await $0.send(request) }
    let status = try await withCassette(folder.path(), clock: FixedWallClock(noon)) { http in
      try await http.send(request).status
    }
    #expect(status == 200)
  }

  @Test func `writes no secret`() async throws {
    try await record { _ = try await $0.send(request) }
    #expect(folder.text()?.contains("EUR?key=(redacted)") == true)
    #expect(folder.text()?.contains("hunter2") == false)
  }

  @Test func `records nothing in CI, and does not run its body`() async throws {
    let error = await failure { try await record(["CI": "true"]) { _ in throw BodyFailure() } }
    #expect(error?.reason == .recordingInCI(variable: "CI"))
    #expect(try folder.names == [])
  }

  @Test func `writes nothing when the body threw`() async throws {
    await #expect(throws: BodyFailure.self) {
      try await record { http in
        _ = try await http.send(request)
        throw BodyFailure()
      }
    }
    #expect(try folder.names == [])
  }

  @Test func `never records where the file is missing`() async throws {
    let error = await failure { try await play { _ in throw BodyFailure() } }
    #expect(error?.reason == .missing)
    #expect(
      error?.description.contains("run the test once on your own machine with the mode") == true)
    #expect(try folder.names == [])
  }

  @Test func `believes a cassette until its last day`() async throws {
    try await record { _ = try await $0.send(request) }
    try await play(after: .seconds(31 * 86_400 - 1), limit: 30) { http in
      let answer = try await http.send(request)
      #expect(answer.status == 200)
    }
  }

  @Test func `refuses a cassette that is too old, and says how to renew it`() async throws {
    try await record { _ = try await $0.send(request) }
    let error = await failure {
      try await play(after: .seconds(31 * 86_400), limit: 30) { _ in throw BodyFailure() }
    }
    #expect(error?.reason == .tooOld(recorded: noon, days: 31, limit: 30))
    #expect(
      error?.description.contains("2026-03-01T12:00:00Z, 31 days ago; 30 are believed") == true)
    #expect(error?.description.contains("Record it anew") == true)
  }

  @Test func `refuses a cassette that is yet to be made`() async throws {
    try await record { _ = try await $0.send(request) }
    let error = await failure { try await play(after: .seconds(-1)) { _ in } }
    #expect(error?.reason == .fromTheFuture(recorded: noon))
  }

  @Test func `refuses a file that is no cassette`() async throws {
    try folder.write("{\n}")
    let error = await failure { try await play { _ in } }
    #expect(error?.description == "\(folder.path()):1: the cassette lacks the member cassette")
  }

  @Test func `refuses a folder`() async throws {
    let error = await failure {
      try await withCassette(folder.path(""), clock: FixedWallClock(noon)) { _ in }
    }
    #expect(error?.description.hasSuffix("This is no file that holds a cassette.") == true)
  }

  @Test func `reports what was not played`() async throws {
    try await record { _ = try await $0.send(request) }
    let error = await failure { try await play { _ in } }
    #expect(
      error?.reason
        == .misplayed(["Unused: recording 1, GET https://rates.example/EUR?key=(redacted)."]))
  }

  @Test func `reports what was not played also when the body threw`() async throws {
    try await record { _ = try await $0.send(request) }
    let error = await failure { try await play { _ in throw BodyFailure() } }
    guard case .misplayed(let findings) = error?.reason else { throw try #require(error) }
    #expect(findings.last == "The body threw: BodyFailure()")
  }

  @Test func `reports a request that was not answered although its error was hidden`() async throws
  {
    try await record { _ = try await $0.send(request) }
    let error = await failure {
      try await play { http in
        for _ in 1...2 { _ = try? await http.send(request) }
      }
    }
    #expect(error?.description.contains("No recording answers GET") == true)
    #expect(error?.description.contains("hunter2") == false)
  }

  @Test func `reports a request that was not answered once when the body passes its error on`()
    async throws
  {
    try await record { _ = try await $0.send(request) }
    let error = await failure {
      try await play { http in
        for _ in 1...2 { _ = try await http.send(request) }
      }
    }
    guard case .misplayed(let findings) = error?.reason else { throw try #require(error) }
    #expect(findings.count == 1)
  }

  @Test func `passes on the error of a body that played everything`() async throws {
    try await record { _ = try await $0.send(request) }
    await #expect(throws: BodyFailure.self) {
      try await play { http in
        _ = try await http.send(request)
        throw BodyFailure()
      }
    }
  }

  @Test func `takes the place of the old recording`() async throws {
    try folder.write("old")
    try await record { _ = try await $0.send(request) }
    #expect(folder.text()?.hasPrefix("{\n  \"cassette\": 1,\n") == true)
    #expect(try folder.names == ["rates.json"])
  }
}
