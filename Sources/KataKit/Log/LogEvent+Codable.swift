import Foundation

/// One flat object; unknown members are ignored, so a newer kit may add some.
extension LogEvent: Codable {
  private enum CodingKeys: String, CodingKey {
    case version, time, phase, colour, predicted, testsRun, passed, failed, compilerMessage
    case linesChangedSources, linesChangedTests, treeDigest, diff, seconds, note, filter
  }

  private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  /// Reads an event, with or without fractions of a second.
  ///
  /// - Throws: `DecodingError` where the time or the colour is missing or unknown; every other member
  ///   has a default, and a phase from the future counts as none.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func value<T: Decodable>(_ key: CodingKeys, default fallback: T) throws -> T {
      try values.decodeIfPresent(T.self, forKey: key) ?? fallback
    }
    let text = try values.decode(String.self, forKey: .time)
    let styles = [Self.timeStyle, Date.ISO8601FormatStyle()]
    guard let time = styles.lazy.compactMap({ try? $0.parse(text) }).first else {
      throw DecodingError.dataCorruptedError(
        forKey: .time, in: values, debugDescription: "“\(text)” is not an ISO 8601 time")
    }
    self.time = time
    version = try value(.version, default: 1)
    phase = try values.decodeIfPresent(String.self, forKey: .phase).flatMap(Phase.init)
    colour = try values.decode(Colour.self, forKey: .colour)
    predicted = try values.decodeIfPresent(String.self, forKey: .predicted).flatMap(Colour.init)
    passed = try value(.passed, default: [])
    failed = try value(.failed, default: [])
    testsRun = try value(.testsRun, default: passed.count + Set(failed.map(\.test)).count)
    compilerMessage = try values.decodeIfPresent(String.self, forKey: .compilerMessage)
    linesChangedSources = try value(.linesChangedSources, default: 0)
    linesChangedTests = try value(.linesChangedTests, default: 0)
    treeDigest = try value(.treeDigest, default: "")
    diff = try value(.diff, default: "")
    seconds = try value(.seconds, default: 0)
    note = try values.decodeIfPresent(String.self, forKey: .note)
    filter = try values.decodeIfPresent(String.self, forKey: .filter)
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(version, forKey: .version)
    try values.encode(Self.timeStyle.format(time), forKey: .time)
    try values.encodeIfPresent(phase, forKey: .phase)
    try values.encode(colour, forKey: .colour)
    try values.encodeIfPresent(predicted, forKey: .predicted)
    try values.encode(testsRun, forKey: .testsRun)
    try values.encode(passed, forKey: .passed)
    try values.encode(failed, forKey: .failed)
    try values.encodeIfPresent(compilerMessage, forKey: .compilerMessage)
    try values.encode(linesChangedSources, forKey: .linesChangedSources)
    try values.encode(linesChangedTests, forKey: .linesChangedTests)
    try values.encode(treeDigest, forKey: .treeDigest)
    try values.encode(diff, forKey: .diff)
    try values.encode(seconds, forKey: .seconds)
    try values.encodeIfPresent(note, forKey: .note)
    try values.encodeIfPresent(filter, forKey: .filter)
  }
}
