import JSON
import Ports
import Services

extension FeedItem where Payload == Notice {
  /// What a page gets of it: a notice with its number, or what it has missed.
  var json: JSONValue {
    switch self {
    case .event(let number, let notice):
      [
        "number": .number(JSONNumber(number)), "author": .string(notice.author),
        "text": .string(notice.text), "at": .string("\(notice.at)"),
      ]
    case .gap(.dropped(let range)):
      [
        "gap": [
          "from": .number(JSONNumber(range.lowerBound)),
          "to": .number(JSONNumber(range.upperBound)),
        ]
      ]
    case .gap(.unknownPosition): ["gap": "unknown"]
    }
  }
}
