import Cassettes
import Ports
import TestDoubles

/// The cassette that a recorder makes of exchanges.
func recorded(
  _ exchanges: [(HTTPRequest, HTTPResponse)], options: RecordingOptions = RecordingOptions()
) async throws -> Cassette {
  let http = StubHTTPClient()
  let recorder = try CassetteRecorder(
    through: http, to: "rates.json", in: [:], options: options, clock: FixedWallClock(noon))
  for (request, answer) in exchanges {
    http.stub(answers: .compute { _ in answer })
    _ = try await recorder.send(request)
  }
  return try recorder.cassette()
}

extension HTTPResponse {
  /// An answer with status 200 and a text.
  static func ok(_ text: String = "", headers: HTTPHeaders = [:]) -> HTTPResponse {
    HTTPResponse(status: 200, headers: headers, body: Array(text.utf8))
  }
}
