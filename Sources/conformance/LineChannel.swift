internal import Foundation
internal import JSON

/// One JSON object a line in, one a line out.
struct LineChannel {
  /// Answers every line of standard input until it ends or the answer is `nil`.
  func answer(_ respond: (JSONValue) throws -> JSONValue?) throws {
    let options = JSONParsingOptions(
      duplicateMembers: .keepLast, maximumDepth: JSONParsingOptions.deepest)
    while let line = readLine() {
      guard let answer = try respond(JSONValue(parsing: line, options: options)) else { return }
      try FileHandle.standardOutput.write(contentsOf: JSONWriter().bytes(answer) + [0x0a])
    }
  }
}
