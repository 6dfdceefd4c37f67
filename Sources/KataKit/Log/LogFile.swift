package import Foundation

/// The log of a kata: a file of JSON lines that only ever grows.
///
/// Each event is one line, written with one `write(2)` on a descriptor opened with `O_APPEND`, so a
/// killed process leaves at most one torn line, and only at the end.
///
/// ```swift
/// let log = LogFile(url: folder.appending(path: "log.jsonl"))
/// try log.append(event)
/// let events = try log.read().events
/// ```
package struct LogFile: Sendable {
  /// The place of the log, usually `log.jsonl`.
  package let url: URL
  private let write: LineWriter

  /// Creates a log at a place; the file comes with the first event.
  ///
  /// - Parameters:
  ///   - url: The place.
  ///   - write: The seam to `write(2)`; a test passes one that writes too little.
  package init(url: URL, write: LineWriter = .live) {
    self.url = url
    self.write = write
  }

  /// The place where torn lines go: `log.torn` next to `log.jsonl`.
  package var tornURL: URL { url.deletingPathExtension().appendingPathExtension("torn") }

  /// Adds one event at the end.
  ///
  /// A torn line at the end is moved to `tornURL` first, so the event starts a line of its own.
  ///
  /// - Throws: `LogFileError`: `notOpened`; `notWritten` where the disk is full, with the bytes that
  ///   were written. Those are a torn line that the next call moves aside.
  package func append(_ event: LogEvent) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = try Array(encoder.encode(event)) + [UInt8(ascii: "\n")]
    try FileLock.wait(for: url.path) {
      if let bytes = try? [UInt8](Data(contentsOf: url)) { _ = repair(bytes) }
      try write.append(line, to: url.path)
    }
  }

  /// Reads all events, and repairs a torn last line.
  ///
  /// The torn line is added to `tornURL` and cut from the log. A broken line in the middle stays where
  /// it is and is skipped. Both are reported. A file that does not exist is an empty log.
  ///
  /// - Throws: `LogFileError.notOpened` where something else stands there, such as a folder; Foundation's
  ///   error where the file exists and cannot be read.
  package func read() throws -> LogReading {
    guard FileManager.default.fileExists(atPath: url.path) else { return LogReading() }
    guard url.resolvingSymlinksInPath().isRegularFile else {
      throw LogFileError.notOpened(path: url.path, reason: "it is no file; move it away")
    }
    // Without the lock a line that another process is writing would pass for a torn one.
    let (bytes, warning) = try FileLock.wait(for: url.path) {
      repair([UInt8](try Data(contentsOf: url)))
    }
    var reading = LogReading()
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      do {
        reading.events.append(try JSONDecoder().decode(LogEvent.self, from: Data(line)))
      } catch {
        reading.warnings.append(.skippedLine(number: index + 1, reason: Self.reason(error)))
      }
    }
    if let warning { reading.warnings.append(warning) }
    return reading
  }

  /// Makes the file end with a whole line, and returns what it then holds.
  private func repair(_ bytes: [UInt8]) -> ([UInt8], LogWarning?) {
    let feed = UInt8(ascii: "\n")
    guard let last = bytes.last, last != feed else { return (bytes, nil) }
    let whole = bytes[...(bytes.lastIndex(of: feed) ?? -1)]
    let torn = Array(bytes[whole.endIndex...])
    do {
      if (try? JSONDecoder().decode(LogEvent.self, from: Data(torn))) != nil {
        // Only the line feed is missing: the event is whole.
        try LineWriter.live.append([feed], to: url.path)
        return (bytes + [feed], nil)
      }
      // Moved before it is cut: a crash in between leaves it twice rather than nowhere.
      try LineWriter.live.append(torn + [feed], to: tornURL.path)
      let handle = try FileHandle(forWritingTo: url)
      defer { try? handle.close() }
      try handle.truncate(atOffset: UInt64(whole.count))
      return (Array(whole), .tornLine(bytes: torn.count, movedTo: tornURL))
    } catch {
      return (Array(whole), .tornLineStays(bytes: torn.count, reason: "\(error)"))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    return switch error {
    case .keyNotFound(let key, _): "the member “\(key.stringValue)” is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      (context.codingPath.map { "\($0.stringValue): " }.joined()) + context.debugDescription
    @unknown default: "\(error)"
    }
  }
}
