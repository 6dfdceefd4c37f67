import Adapters
import Cassettes
import Ports

/// The examples in the documentation of Cassettes, compiled as they stand and never called.
struct CassettesSnippets {
  func cassetteExample(bytes: [UInt8]) throws {
    let cassette = try Cassette(parsing: bytes, path: "Fixtures/rates.json")
    _ = cassette.recordings.map(\.answer.status)  // [200, 404]
  }

  func cassettePlayerExample(cassette: Cassette) async throws {
    let player = CassettePlayer(cassette, path: "Fixtures/rates.json")
    let answer = try await player.send(HTTPRequest(.get, "https://rates.example/EUR"))
    try player.verify()
    _ = answer
  }

  func cassetteRecorderExample(live: any HTTPClient) async throws {
    let recorder = try CassetteRecorder(
      through: live, to: "Fixtures/rates.json", in: .ofProcess(), clock: SystemWallClock())
    let answer = try await recorder.send(HTTPRequest(.get, "https://rates.example/EUR"))
    try recorder.save()
    _ = answer
  }

  func recordingOptionsExample(apiKey: String) {
    var options = RecordingOptions(rules: RedactionRule.standard + [.queryItem("shop")])
    options.secrets = [apiKey]
  }

  func withCassetteExample() async throws {
    let answer = try await withCassette("Fixtures/rates.json", clock: SystemWallClock()) { http in
      try await http.send(HTTPRequest(.get, "https://rates.example/EUR"))
    }
    _ = answer
  }
}
