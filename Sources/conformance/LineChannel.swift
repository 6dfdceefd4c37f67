internal import Foundation
internal import JSON

/// One JSON object a line in, one a line out.
struct LineChannel {
  /// Answers every line of standard input until it ends or the answer is `nil`.
  func answer(_ respond: (JSONValue) throws -> JSONValue?) throws {
    let options = JSONParsingOptions(
      duplicateMembers: .keepLast, maximumDepth: JSONParsingOptions.deepest)
    while let line = readLine() {
      let request: JSONValue
      do {
        request = try JSONValue(parsing: line, options: options)
      } catch {
        try write(["errored": true, "context": ["message": .string("\(error)")]])
        continue
      }
      guard let answer = try respond(request) else { return }
      try write(answer)
    }
  }

  /// Answers every line of standard input until it ends.
  func answer(_ respond: (JSONValue) async throws -> JSONValue) async throws {
    while let line = readLine() { try await write(respond(JSONValue(parsing: line))) }
  }

  private func write(_ answer: JSONValue) throws {
    try FileHandle.standardOutput.write(contentsOf: JSONWriter().bytes(answer) + [0x0a])
  }
}
