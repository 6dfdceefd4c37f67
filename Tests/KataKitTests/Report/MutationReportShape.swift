import JSON
import JSONSchema

/// What mutation-testing-elements asks of a report of version 2, as far as our reports go.
enum MutationReportShape {
  static func schema() throws -> JSONSchema {
    let position: JSONValue = [
      "type": "object", "required": ["line", "column"],
      "properties": [
        "line": ["type": "integer", "minimum": 1], "column": ["type": "integer", "minimum": 1],
      ],
    ]
    let texts: JSONValue = ["type": "array", "items": ["type": "string"]]
    let statuses: JSONValue = [
      "Killed", "Survived", "NoCoverage", "CompileError", "RuntimeError", "Timeout", "Ignored",
      "Pending",
    ]
    let mutant: JSONValue = [
      "type": "object", "required": ["id", "mutatorName", "location", "status"],
      "properties": [
        "id": ["type": "string"], "mutatorName": ["type": "string"],
        "description": ["type": "string"], "replacement": ["type": "string"],
        "statusReason": ["type": "string"], "killedBy": texts,
        "status": ["enum": statuses],
        "location": [
          "type": "object", "required": ["start", "end"],
          "properties": ["start": position, "end": position],
        ],
      ],
    ]
    let file: JSONValue = [
      "type": "object", "required": ["language", "source", "mutants"],
      "properties": [
        "language": ["type": "string"], "source": ["type": "string"],
        "mutants": ["type": "array", "uniqueItems": true, "items": mutant],
      ],
    ]
    let test: JSONValue = [
      "type": "object", "required": ["id", "name"],
      "properties": [
        "id": ["type": "string"], "name": ["type": "string"],
        "location": [
          "type": "object", "required": ["start"], "properties": ["start": position],
        ],
      ],
    ]
    let testFile: JSONValue = [
      "type": "object", "required": ["tests"],
      "properties": ["source": ["type": "string"], "tests": ["type": "array", "items": test]],
    ]
    let bound: JSONValue = ["type": "integer", "minimum": 0, "maximum": 100]
    return try JSONSchema([
      "$schema": "http://json-schema.org/draft-07/schema#",
      "type": "object", "required": ["schemaVersion", "thresholds", "files"],
      "properties": [
        "schemaVersion": ["type": "string", "pattern": "^2(\\.[0-9]+){0,2}$"],
        "thresholds": [
          "type": "object", "required": ["high", "low"],
          "properties": ["high": bound, "low": bound],
        ],
        "framework": ["type": "object", "required": ["name"]],
        "files": ["type": "object", "additionalProperties": file],
        "testFiles": ["type": "object", "additionalProperties": testFile],
      ],
    ])
  }
}
