/// One line of Swift Testing's event stream, version 6.3: a test that exists, or an event.
struct EventRecord: Decodable {
  struct Payload: Decodable {
    /// `suite` and `function` for tests; the name of the event otherwise.
    var kind: String
    var id: String?
    var name: String?
    var displayName: String?
    var sourceLocation: Location?
    var testID: String?
    var issue: Issue?
    var messages: [Message]?
  }

  struct Location: Decodable {
    var filePath: String
    var line: Int
    var column: Int
  }

  struct Issue: Decodable {
    var isKnown: Bool
    var isFailure: Bool
    var sourceLocation: Location?
  }

  struct Message: Decodable {
    var symbol: String
    var text: String
  }

  /// `test` or `event`.
  var kind: String
  var payload: Payload
}
