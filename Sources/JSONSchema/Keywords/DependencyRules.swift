internal import JSON

/// `dependentRequired`, `dependentSchemas` and draft-07's `dependencies`.
struct DependencyRules: Sendable {
  private struct Names {
    let keyword: String
    let trigger: String
    let required: [String]
  }

  private struct Schema {
    let keyword: String
    let trigger: String
    let node: Int
  }

  private var names: [Names] = []
  private var schemas: [Schema] = []

  init?(_ reader: KeywordReader, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    let dialect = reader.dialect
    // Later drafts keep `dependencies` for compatibility.
    for keyword in ["dependencies", "dependentRequired", "dependentSchemas"] {
      guard keyword == "dependencies" || dialect.draft > .draft7 else { continue }
      for (trigger, place) in try reader.map(keyword) ?? [] {
        if keyword == "dependentRequired" || (keyword == "dependencies" && place.value.array != nil)
        {
          guard dialect.validates else { continue }
          let required = try reader.strings(place.value, keyword)
          names.append(Names(keyword: keyword, trigger: trigger, required: required))
        } else if dialect.applies {
          let node = compiler.node(at: place)
          schemas.append(Schema(keyword: keyword, trigger: trigger, node: node))
        }
      }
    }
    if names.isEmpty, schemas.isEmpty { return nil }
  }

  func check(
    _ object: JSONObject, _ node: Node, _ run: inout Run, _ marks: inout Marks
  ) -> Bool {
    for rule in names where object.position(of: rule.trigger) != nil {
      for name in rule.required where object.position(of: name) == nil {
        let message = {
          "must have the member \(Excerpt(.string(name))) because it has "
            + "\(Excerpt(.string(rule.trigger)))"
        }
        guard run.reject(node, rule.keyword, message()) else { return false }
      }
    }
    for rule in schemas where object.position(of: rule.trigger) != nil {
      let valid = run.inPlace(
        rule.node, .object(object), rule.keyword, .name(rule.trigger), &marks)
      if !valid, !run.collects { return false }
    }
    return true
  }
}
