public import Ports

/// The reason why a cassette could not be recorded, written, read or played.
public struct CassetteError: Error, Equatable, Sendable {
  /// What was wrong.
  public enum Reason: Equatable, Sendable {
    /// Recording was asked for where this variable says that a CI service runs.
    case recordingInCI(variable: String)
    /// Nothing was sent, so that there is nothing to keep.
    case nothingRecorded
    /// A secret that was redacted at one place still stands at another.
    case secretLeft(origin: String, place: String)
    /// A body is compressed in this format, so that no secret in it can be seen.
    case compressedBody(place: String, format: String)
    /// The file is not there.
    case missing
    /// The file or its folder could not be read or written, as the system says it.
    case inaccessible(String)
    /// The file is no cassette, at this line where it is known.
    case malformed(String, line: Int?)
    /// The exchanges took place longer ago than the test believes.
    case tooOld(recorded: Moment, days: Int, limit: Int)
    /// The exchanges took place later than now.
    case fromTheFuture(recorded: Moment)
    /// A request that no recording answers, with the nearest recordings.
    case unmatched(String)
    /// What was wrong at the end of a scope, one finding each: requests that no recording
    /// answered, recordings that nobody asked for, and what the body threw beside.
    case misplayed([String])
  }

  /// The file as it was named.
  public let path: String
  /// What was wrong.
  public let reason: Reason

  /// Makes an error.
  public init(path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension CassetteError: CustomStringConvertible {
  /// What was wrong, where, and what to do.
  public var description: String {
    if case .malformed(let fault, let line?) = reason { return "\(path):\(line): \(fault)" }
    return "\(path): \(words)"
  }

  private static let renewal =
    "Record it anew: run the test once on your own machine with the mode .record, look at the "
    + "difference, and put .play() back"

  private var words: String {
    switch reason {
    case .recordingInCI(let variable):
      "The variable \(variable) is set, and nothing is recorded in CI. Use .play() here; record on your own "
        + "machine."
    case .nothingRecorded: "Nothing was sent, so the file stays as it is."
    case .secretLeft(let origin, let place):
      "Nothing was written: the secret of \(origin) still stands in \(place). Add a redaction "
        + "rule for that place, or name the text as harmless if it is no secret."
    case .compressedBody(let place, let format):
      "Nothing was written: \(place) is compressed (\(format)), where no secret can be seen. Ask for "
        + "it with Accept-Encoding: identity, or record through a client that decompresses."
    case .missing: "There is no such cassette. \(Self.renewal)."
    case .inaccessible(let fault): fault
    case .malformed(let fault, _): fault
    case .tooOld(let recorded, let days, let limit):
      "It was recorded at \(recorded), \(days) days ago; \(limit) are believed. \(Self.renewal)."
    case .fromTheFuture(let recorded):
      "It was recorded at \(recorded), which is yet to come. Check the clock that the test hands in."
    case .unmatched(let report): "\(report)\n\(Self.renewal), if the service is to be asked this."
    case .misplayed(let findings): findings.joined(separator: "\n")
    }
  }
}
