public import Ports

/// Exchanges with a real HTTP service, kept to be played back in tests.
///
/// It holds no secret that its redaction knows of, and says when it was made, so that tests notice
/// when it is too old to be believed. `withCassette` records and plays one.
///
/// ```swift
/// let cassette = try Cassette(parsing: bytes, path: "Fixtures/rates.json")
/// cassette.recordings.map(\.answer.status)  // [200, 404]
/// ```
public struct Cassette: Equatable, Sendable {
  /// One exchange.
  public struct Recording: Equatable, Sendable {
    /// What was sent.
    public var request: HTTPRequest
    /// What came back.
    public var answer: HTTPResponse

    /// Makes an exchange.
    public init(request: HTTPRequest, answer: HTTPResponse) {
      self.request = request
      self.answer = answer
    }
  }

  /// The version of the format that is written and read.
  public static let version = 1

  /// When the exchanges took place.
  public var recorded: Moment
  /// What was blotted out of the exchanges.
  public var redaction: [RedactionRule]
  /// The exchanges in their order.
  public var recordings: [Recording]

  /// Makes a cassette; `redaction` is the list that the recordings were redacted by.
  public init(recorded: Moment, redaction: [RedactionRule], recordings: [Recording]) {
    self.recorded = recorded
    self.redaction = redaction
    self.recordings = recordings
  }
}
