public import Ports
import Synchronization

/// An HTTP client that lets requests through to a real service and keeps the exchanges.
///
/// Nothing reaches the disk before `save()`, and nothing unredacted ever does: what the rules name
/// is blotted out, and a secret that still stands anywhere refuses the whole file. A request that
/// fails passes its error on and is not kept; faults are the business of stubs.
///
/// ```swift
/// let recorder = try CassetteRecorder(
///   through: live, to: "Fixtures/rates.json", in: .ofProcess(), clock: SystemWallClock())
/// let answer = try await recorder.send(HTTPRequest(.get, "https://rates.example/EUR"))
/// try recorder.save()
/// ```
public final class CassetteRecorder: HTTPClient {
  private let client: any HTTPClient
  private let path: String
  private let options: RecordingOptions
  private let clock: any WallClock
  /// The exchanges in the order of their requests; nil while one is under way or when it failed.
  private let exchanges = Mutex<[Cassette.Recording?]>([])

  /// Makes a recorder.
  ///
  /// - Parameters:
  ///   - client: The client that goes out.
  ///   - path: The file to write.
  ///   - environment: The environment of the process: nothing is recorded where `CI` is set, or
  ///     a variable by which a CI service is known: `TF_BUILD`, `BUILD_NUMBER`, `GITHUB_ACTIONS`,
  ///     `GITLAB_CI`, `JENKINS_URL`, `TEAMCITY_VERSION`, `CIRCLECI`, `TRAVIS`, `BUILDKITE`, `DRONE`,
  ///     `APPVEYOR`, `BITBUCKET_BUILD_NUMBER`, `CODEBUILD_BUILD_ID`, `bamboo_buildKey`,
  ///     `GO_PIPELINE_NAME`, `CIRRUS_CI`, `SEMAPHORE`, `WOODPECKER_CI`, `FORGEJO_ACTIONS`, `XCS`,
  ///     `CI_XCODE_PROJECT` or `CONTINUOUS_INTEGRATION`, whatever its value.
  ///   - options: What to redact.
  ///   - clock: Says when the cassette was made.
  /// - Throws: `CassetteError.recordingInCI`.
  public init(
    through client: any HTTPClient, to path: String, in environment: Environment,
    options: RecordingOptions = RecordingOptions(), clock: any WallClock
  ) throws(CassetteError) {
    if let variable = ContinuousIntegration.variable(in: environment) {
      throw CassetteError(path: path, .recordingInCI(variable: variable))
    }
    (self.client, self.path, self.options, self.clock) = (client, path, options, clock)
  }

  /// Sends a request to the service and keeps the exchange in memory.
  ///
  /// - Throws: What the client throws.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let index = exchanges.withLock { exchanges in
      exchanges.append(nil)
      return exchanges.count - 1
    }
    let answer = try await client.send(request)
    exchanges.withLock { $0[index] = Cassette.Recording(request: request, answer: answer) }
    return answer
  }

  /// The exchanges so far, without secrets.
  ///
  /// - Throws: `CassetteError.nothingRecorded`, `.secretLeft` or `.compressedBody`.
  public func cassette() throws(CassetteError) -> Cassette {
    let exchanges = exchanges.withLock { $0.compactMap(\.self) }
    guard !exchanges.isEmpty else { throw CassetteError(path: path, .nothingRecorded) }
    var redactor = Redactor(options.rules)
    var recordings: [Cassette.Recording] = []
    do {
      for (index, exchange) in exchanges.enumerated() {
        recordings.append(
          Cassette.Recording(
            request: try redactor.redacted(exchange.request, place: "request \(index + 1)"),
            answer: try redactor.redacted(exchange.answer, place: "answer \(index + 1)")))
      }
    } catch {
      throw CassetteError(path: path, .inaccessible("Nothing was written: \(error)"))
    }
    if let (place, format) = redactor.compressed {
      throw CassetteError(path: path, .compressedBody(place: place, format: format))
    }
    let named = options.secrets.map { FoundSecret(text: $0, origin: "the recording's options") }
    let scan = SecretScan(named + redactor.secrets, harmless: options.harmless)
    if let leak = scan.leak(in: recordings) {
      throw CassetteError(path: path, .secretLeft(origin: leak.origin, place: leak.place))
    }
    return Cassette(recorded: clock.now(), redaction: options.rules, recordings: recordings)
  }

  /// Writes the exchanges so far, in the place of what the file held before.
  ///
  /// - Throws: `CassetteError.nothingRecorded`, `.secretLeft`, `.compressedBody` or
  ///   `.inaccessible`; then the file is as it was before.
  public func save() throws(CassetteError) {
    try CassetteFile.write(try cassette().bytes(), to: path)
  }
}
