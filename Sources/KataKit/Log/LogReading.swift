package import Foundation

/// What a log file holds, and what was wrong with it.
package struct LogReading: Equatable, Sendable {
  /// The events in the order they were written.
  package var events: [LogEvent]
  /// What was skipped or repaired, in the order of the file.
  package var warnings: [LogWarning]

  package init(events: [LogEvent] = [], warnings: [LogWarning] = []) {
    self.events = events
    self.warnings = warnings
  }
}

/// Something wrong in a log that did not stop it from being read.
package enum LogWarning: Equatable, Sendable, CustomStringConvertible {
  /// A whole line that holds no event; it stays in the file. Lines count from 1.
  case skippedLine(number: Int, reason: String)
  /// A last line that was cut short; it is kept in another file.
  case tornLine(bytes: Int, movedTo: URL)
  /// A last line that was cut short, and that could not be moved aside.
  case tornLineStays(bytes: Int, reason: String)

  package var description: String {
    switch self {
    case .skippedLine(let number, let reason):
      "line \(number) of the log is skipped: \(reason)"
    case .tornLine(let bytes, let url):
      "the last line of the log was torn; its \(bytes) bytes are in \(url.lastPathComponent)"
    case .tornLineStays(let bytes, let reason):
      "the last line of the log is torn and its \(bytes) bytes stay there: \(reason)"
    }
  }
}

/// A log that cannot be written.
package enum LogFileError: Error, Equatable, CustomStringConvertible {
  /// The file cannot be opened or created.
  case notOpened(path: String, reason: String)
  /// The write stopped after some of the line's bytes.
  case notWritten(path: String, written: Int, count: Int, reason: String)

  package var description: String {
    switch self {
    case .notOpened(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .notWritten(let path, let written, let count, let reason):
      "\(path): \(written) of \(count) bytes were written, then: \(reason); "
        + "make room and run the tests again"
    }
  }
}
