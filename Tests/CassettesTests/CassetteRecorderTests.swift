import Cassettes
import Ports
import TestDoubles
import Testing

@Suite struct `A cassette recorder` {
  private let http = StubHTTPClient()

  private func recorder(_ path: String = "x", _ environment: Environment = [:]) throws
    -> CassetteRecorder
  {
    try CassetteRecorder(through: http, to: path, in: environment, clock: FixedWallClock(noon))
  }

  @Test func `passes requests and answers on, secrets and all`() async throws {
    http.stub(answers: .respond(201, headers: ["Set-Cookie": "sid=1"], #"{"token":"x"}"#))
    let request = HTTPRequest(.get, "http://a/?key=x", headers: ["Cookie": "a=1"])
    let answer = try await recorder().send(request)
    #expect(http.requests == [request])
    #expect(answer.text == #"{"token":"x"}"#)
    #expect(answer.headers["Set-Cookie"] == "sid=1")
  }

  @Test func `keeps exchanges in the order of their requests`() async throws {
    let cassette = try await virtualTime { clock in
      let http = StubHTTPClient(clock: clock)
      http.stub(.path("/1"), answers: .respond("one").after(.seconds(2)))
      http.stub(.path("/2"), answers: .respond("two").after(.seconds(1)))
      let recorder = try CassetteRecorder(
        through: http, to: "x", in: [:], clock: FixedWallClock(noon))
      async let first = recorder.send(HTTPRequest(.get, "http://a/1"))
      async let second = recorder.send(HTTPRequest(.get, "http://a/2"))
      _ = try await (first, second)
      return try recorder.cassette()
    }
    #expect(cassette.recordings.map(\.answer.text) == ["one", "two"])
  }

  @Test func `passes errors on and keeps no request that failed`() async throws {
    http.stub(answers: .reset, .respond("one"))
    let recorder = try recorder()
    let error = await #expect(throws: HTTPClientError.self) {
      try await recorder.send(HTTPRequest(.get, "http://a/"))
    }
    #expect(error == .reset)
    _ = try await recorder.send(HTTPRequest(.get, "http://a/"))
    #expect(try recorder.cassette().recordings.map(\.answer.text) == ["one"])
  }

  @Test func `notes when it was made`() async throws {
    #expect(try await recorded([(HTTPRequest(.get, "http://a/"), .ok())]).recorded == noon)
  }

  @Test(arguments: ["true", "1", "", "false"])
  func `does not exist where CI is set, whatever its value`(value: String) {
    let error = #expect(throws: CassetteError.self) {
      try recorder("rates.json", ["CI": value])
    }
    #expect(error?.reason == .recordingInCI(variable: "CI"))
    #expect(error?.description.hasPrefix("rates.json: The variable CI is set") == true)
  }

  @Test(arguments: [
    "CI", "CONTINUOUS_INTEGRATION", "BUILD_NUMBER", "TF_BUILD", "GITHUB_ACTIONS", "GITLAB_CI",
    "JENKINS_URL", "TEAMCITY_VERSION", "CIRCLECI", "TRAVIS", "BUILDKITE", "DRONE", "APPVEYOR",
    "BITBUCKET_BUILD_NUMBER", "CODEBUILD_BUILD_ID", "bamboo_buildKey", "GO_PIPELINE_NAME",
    "CIRRUS_CI", "SEMAPHORE", "XCS", "CI_XCODE_PROJECT", "WOODPECKER_CI", "FORGEJO_ACTIONS",
  ])
  func `does not exist where a service says that it runs`(variable: String) {
    let error = #expect(throws: CassetteError.self) {
      try recorder("rates.json", ["HOME": "/", variable: "7"])
    }
    #expect(error?.reason == .recordingInCI(variable: variable))
    #expect(error?.description.contains("The variable \(variable) is set") == true)
  }

  @Test func `writes nothing before it is told to`() async throws {
    let folder = try CassetteFolder()
    http.stub(answers: .respond())
    let recorder = try recorder(folder.path())
    _ = try await recorder.send(HTTPRequest(.get, "http://a/"))
    #expect(try folder.names == [])
    try recorder.save()
    #expect(try folder.names == ["rates.json"])
  }

  @Test func `leaves the file as it was when nothing was sent`() throws {
    let folder = try CassetteFolder()
    try folder.write("old")
    let error = #expect(throws: CassetteError.self) { try recorder(folder.path()).save() }
    #expect(error?.reason == .nothingRecorded)
    #expect(folder.text() == "old")
  }

  @Test func `leaves the file as it was when a secret is left`() async throws {
    let folder = try CassetteFolder()
    try folder.write("old")
    http.stub(answers: .respond("hunter2"))
    let recorder = try recorder(folder.path())
    _ = try await recorder.send(HTTPRequest(.get, "http://a/?key=hunter2"))
    #expect(throws: CassetteError.self) { try recorder.save() }
    #expect(folder.text() == "old")
    #expect(try folder.names == ["rates.json"])
  }

  @Test func `says that the folder is missing`() async throws {
    let folder = try CassetteFolder()
    http.stub(answers: .respond())
    let path = folder.path("none/rates.json")
    let recorder = try recorder(path)
    _ = try await recorder.send(HTTPRequest(.get, "http://a/"))
    let error = #expect(throws: CassetteError.self) { try recorder.save() }
    #expect(
      error?.description
        == "\(path): It could not be written: its folder is missing. Make it first.")
  }
}
