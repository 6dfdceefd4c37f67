internal import Foundation
internal import JSON
internal import JSONSchema

/// `json-schema`: Bowtie's IHOP, version 1.
enum JSONSchemaCommand {
  private static let dialects = [
    "https://json-schema.org/draft/2020-12/schema": JSONSchema.Draft.draft2020,
    "http://json-schema.org/draft-07/schema#": JSONSchema.Draft.draft7,
  ]

  static func run(_ channel: LineChannel) throws {
    var options = JSONSchema.Options()
    options.assertsFormat = ProcessInfo.processInfo.environment["JSTS_FORMAT"] == "1"
    try channel.answer { request in
      switch request["cmd"]?.string {
      case "start"?: return start
      case "dialect"?:
        guard let draft = request["dialect"]?.string.flatMap({ dialects[$0] }) else {
          return ["ok": false]
        }
        options.draft = draft
        // Draft-07 lets a validator assert content; its optional cases ask for it.
        options.assertsContent = draft == .draft7
        return ["ok": true]
      case "run"?: return results(of: request, options)
      default: return nil
      }
    }
  }

  private static var start: JSONValue {
    [
      "version": 1,
      "implementation": [
        "language": "swift", "name": "redgreen",
        "homepage": "https://json-schema.org", "issues": "https://json-schema.org",
        "source": "https://json-schema.org",
        "dialects": .array(dialects.keys.sorted().map { .string($0) }),
      ],
    ]
  }

  private static func results(of request: JSONValue, _ options: JSONSchema.Options) -> JSONValue {
    let sequence = request["seq"] ?? nil
    guard let schema = request["case"]?["schema"] else {
      return ["seq": sequence, "errored": true, "context": ["message": "no schema"]]
    }
    let remotes = request["case"]?["registry"]?.object?.members ?? []
    var registry = SchemaRegistry()
    for remote in remotes { registry[remote.name] = remote.value }
    do {
      let compiled = try JSONSchema(schema, registry: registry, options: options)
      let results = (request["case"]?["tests"]?.array ?? []).map { test -> JSONValue in
        ["valid": .bool(compiled.isValid(test["instance"] ?? nil))]
      }
      return ["seq": sequence, "results": .array(results)]
    } catch {
      return ["seq": sequence, "errored": true, "context": ["message": .string("\(error)")]]
    }
  }
}
