internal import JSON

/// The rules that a schema resource is read by: a draft and the vocabularies in use.
struct Dialect: Sendable, Hashable {
  enum Draft: Int, Sendable, Comparable {
    case draft7 = 7
    case draft2019 = 2019
    case draft2020 = 2020

    static func < (left: Draft, right: Draft) -> Bool { left.rawValue < right.rawValue }
  }

  var draft: Draft
  var applies = true
  var validates = true
  var seesUnevaluated = true
  /// Whether the metaschema asks for formats to be asserted.
  var assertsFormat = false

  init(_ draft: Draft) {
    self.draft = draft
  }

  /// The dialect of a known metaschema.
  init?(metaschema: String) {
    switch metaschema {
    case "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema":
      self.init(.draft7)
    case "https://json-schema.org/draft/2019-09/schema": self.init(.draft2019)
    case "https://json-schema.org/draft/2020-12/schema": self.init(.draft2020)
    default: return nil
    }
  }

  /// The dialect that a metaschema's `$vocabulary` describes.
  init(vocabularies: JSONObject, draft: Draft) {
    self.init(draft)
    let names = vocabularies.members.map(\.name)
    applies = names.contains { $0.hasSuffix("/vocab/applicator") }
    validates = names.contains { $0.hasSuffix("/vocab/validation") }
    seesUnevaluated =
      names.contains { $0.hasSuffix("/vocab/unevaluated") } || (draft == .draft2019 && applies)
    assertsFormat = names.contains { $0.hasSuffix("/vocab/format-assertion") }
  }
}

extension Dialect {
  /// What a keyword's value holds in the way of schemas.
  enum Shape {
    case schema
    case schemas
    case schemaOrSchemas
    case map
  }

  private static let shapes: [String: Shape] = [
    "additionalProperties": .schema, "propertyNames": .schema, "additionalItems": .schema,
    "contains": .schema, "not": .schema, "if": .schema, "then": .schema, "else": .schema,
    "unevaluatedItems": .schema, "unevaluatedProperties": .schema, "contentSchema": .schema,
    "allOf": .schemas, "anyOf": .schemas, "oneOf": .schemas, "prefixItems": .schemas,
    "items": .schemaOrSchemas, "properties": .map, "patternProperties": .map, "$defs": .map,
    "definitions": .map, "dependencies": .map, "dependentSchemas": .map,
  ]

  private static let since2019: Set<String> = [
    "unevaluatedItems", "unevaluatedProperties", "contentSchema", "prefixItems", "$defs",
    "dependentSchemas",
  ]

  /// The shape of a keyword that holds schemas in this dialect.
  func shape(of keyword: String) -> Shape? {
    if draft == .draft7, Self.since2019.contains(keyword) { return nil }
    return Self.shapes[keyword]
  }
}
