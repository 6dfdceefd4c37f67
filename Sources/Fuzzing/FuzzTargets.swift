/// The parsers of the kit that are fuzzed, by the names that the command takes.
package enum FuzzTargets {
  /// Makes a target of each name.
  package static let all: [String: @Sendable () throws -> any FuzzTarget] = [
    "cassette": { CassetteTarget() },
    "http": { HTTPTarget() },
    "json": { JSONTarget() },
    "json-schema": { SchemaTarget() },
    "json-schema-instance": { try SchemaInstanceTarget() },
    "jwk-set": { KeySetTarget() },
    "jwt": { try TokenTarget() },
    "kata-json": { try ManifestTarget() },
    "redaction": { RedactionTarget() },
    "smtp-reply": { SMTPReplyTarget() },
    "smtp-server": { SMTPServerTarget() },
    "websocket": { WebSocketTarget() },
  ]
}
