public import Ports

/// Whether a cassette is played or made.
public enum CassetteMode: Sendable {
  /// Answers from the file, which was recorded at most that many days ago.
  case play(maximumDays: Int = 90)
  /// Goes out through a client and writes the file when the body has returned.
  ///
  /// It is asked for by hand and taken back by hand; `CI` and the like in the environment refuse it.
  case record(
    through: any HTTPClient, in: Environment, options: RecordingOptions = RecordingOptions())
}

/// Gives a body an HTTP client that plays a cassette, or makes it.
///
/// A test plays. To record, change its mode for one run, look at what was written, and change the
/// mode back:
///
/// ```swift
/// let answer = try await withCassette("Fixtures/rates.json", clock: SystemWallClock()) { http in
///   try await http.send(HTTPRequest(.get, "https://rates.example/EUR"))
/// }
/// ```
///
/// - Parameters:
///   - path: The file; a relative path starts at the current folder.
///   - mode: Whether to play or to record.
///   - clock: The time of day, for the age of the cassette.
///   - body: The test.
/// - Returns: What the body returns.
/// - Throws: The body's error, or `CassetteError`. Before the body: `.missing`, `.inaccessible`,
///   `.malformed`, `.tooOld`, `.fromTheFuture` or `.recordingInCI`. After it: `.misplayed`, which
///   carries the body's error where it threw too, or what `CassetteRecorder.save()` throws. Nothing
///   is written when the body threw.
public func withCassette<Value>(
  _ path: String, _ mode: CassetteMode = .play(), clock: any WallClock,
  _ body: (any HTTPClient) async throws -> Value
) async throws -> Value {
  switch mode {
  case .record(let client, let environment, let options):
    let recorder = try CassetteRecorder(
      through: client, to: path, in: environment, options: options, clock: clock)
    let value = try await body(recorder)
    try recorder.save()
    return value
  case .play(let limit):
    let cassette = try Cassette(parsing: CassetteFile.read(path), path: path)
    try cassette.checkAge(at: clock.now(), limit: limit, path: path)
    let player = CassettePlayer(cassette, path: path)
    let value: Value
    do { value = try await body(player) } catch {
      try player.verify(bodyError: error)
      throw error
    }
    try player.verify()
    return value
  }
}

extension Cassette {
  /// Refuses a cassette that is older than a limit in whole days, or not made yet.
  func checkAge(at now: Moment, limit: Int, path: String) throws(CassetteError) {
    let seconds = now.secondsSince1970 - recorded.secondsSince1970
    if seconds < 0 { throw CassetteError(path: path, .fromTheFuture(recorded: recorded)) }
    let days = seconds / 86_400
    guard days <= limit else {
      throw CassetteError(path: path, .tooOld(recorded: recorded, days: days, limit: limit))
    }
  }
}
