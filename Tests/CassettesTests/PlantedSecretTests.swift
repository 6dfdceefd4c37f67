import Cassettes
import Ports
import TestDoubles
import Testing

/// A secret is planted into a body in each shape that services use, and looked for on the disk.
@Suite struct `A planted secret` {
  @Test(arguments: PlantedBody.all)
  func `never reaches the disk from`(_ planted: PlantedBody) async throws {
    let (file, recording) = try await saved(planted)
    #expect(!file.contains("hunter2"), "\(file)")
    #expect(String(decoding: recording.answer.body, as: UTF8.self) == planted.redacted)
  }

  @Test(arguments: PlantedBody.all)
  func `is redacted alike again, so that a request is found in play, from`(
    _ planted: PlantedBody
  ) async throws {
    let (_, recording) = try await saved(planted)
    let player = CassettePlayer(
      Cassette(recorded: noon, redaction: RedactionRule.standard, recordings: [recording]),
      path: "rates.json")
    _ = try await player.send(planted.request)
    try player.verify()
  }

  @Test(arguments: PlantedBody.lost)
  func `takes the whole body with it where its place is not known, from`(
    _ planted: PlantedBody
  ) async throws {
    let (file, recording) = try await saved(planted)
    #expect(!file.contains("hunter2"), "\(file)")
    #expect(recording.answer.text == "(redacted)")
  }

  @Test(arguments: PlantedBody.harmless)
  func `is not suspected in`(_ harmless: PlantedBody) async throws {
    #expect(try await saved(harmless).recording.answer.body == harmless.bytes)
  }

  private func saved(
    _ planted: PlantedBody
  ) async throws -> (file: String, recording: Cassette.Recording) {
    let folder = try CassetteFolder()
    let http = StubHTTPClient()
    let answer = HTTPResponse(status: 200, headers: planted.headers, body: planted.bytes)
    http.stub(answers: .compute { _ in answer })
    let recorder = try CassetteRecorder(
      through: http, to: folder.path(), in: [:], clock: FixedWallClock(noon))
    _ = try await recorder.send(planted.request)
    try recorder.save()
    let file = try #require(folder.text())
    let cassette = try Cassette(parsing: Array(file.utf8), path: "rates.json")
    return (file, try #require(cassette.recordings.first))
  }
}
