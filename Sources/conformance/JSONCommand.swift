internal import Foundation
internal import JSON

/// `json`: tells of each document whether it parses.
enum JSONCommand {
  static func run(_ channel: LineChannel) throws {
    // RFC 8259 lets duplicate members parse, and so does the suite.
    let options = JSONParsingOptions(duplicateMembers: .keepLast)
    try channel.answer { request in
      guard let document = request["b64"]?.string.flatMap({ Data(base64Encoded: $0) }) else {
        return ["error": "no b64"]
      }
      do {
        _ = try JSONValue(parsing: document, options: options)
        return ["ok": true]
      } catch {
        return ["ok": false, "error": .string("\(error)")]
      }
    }
  }
}
