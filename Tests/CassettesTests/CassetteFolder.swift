import Foundation
import Ports
import TestDoubles

/// A folder of one test, removed with its last user.
final class CassetteFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "cassettes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String = "rates.json") -> String { url.appending(path: name).path }

  /// The text of a file in the folder, or nil where it is not there.
  func text(_ name: String = "rates.json") -> String? {
    try? String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  /// Writes a file into the folder.
  func write(_ text: String, _ name: String = "rates.json") throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  /// The names in the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

/// Noon of the day on which the tests' cassettes are recorded.
let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)
