internal import JSON

/// `dependentRequired`, `dependentSchemas` and draft-07's `dependencies`.
struct DependencyRules: Sendable {
  private struct Names {
    let keyword: Step.Keyword
    let trigger: String
    let required: [String]
  }

  private struct Schema {
    let keyword: Step.Keyword
    let trigger: String
    let node: Int
  }

  private var names: [Names] = []
  private var schemas: [Schema] = []

  init?(_ reader: KeywordReader, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    let dialect = reader.dialect
    // Later drafts keep `dependencies` for compatibility.
    for keyword in [Step.Keyword.dependencies, .dependentRequired, .dependentSchemas] {
      guard keyword == .dependencies || dialect.draft > .draft7 else { continue }
      for (trigger, place) in try reader.map(keyword.rawValue) ?? [] {
        if keyword == .dependentRequired || (keyword == .dependencies && place.value.array != nil) {
          guard dialect.validates else { continue }
          let required = try reader.strings(place.value, keyword.rawValue)
          names.append(Names(keyword: keyword, trigger: trigger, required: required))
        } else if dialect.applies {
          let node = compiler.node(at: place)
          schemas.append(Schema(keyword: keyword, trigger: trigger, node: node))
        }
      }
    }
    if names.isEmpty, schemas.isEmpty { return nil }
  }

  func check(_ object: JSONObject, _ node: Node, _ run: inout Run) -> Bool {
    for (index, rule) in names.enumerated() where object.position(of: rule.trigger) != nil {
      for (place, name) in rule.required.enumerated()
      where object.position(of: name) == nil
        && !run.reject(node, .dependent(rule: index, name: place))
      {
        return false
      }
    }
    for rule in schemas where object.position(of: rule.trigger) != nil {
      let valid = run.inPlace(rule.node, .object(object), rule.keyword, .text(rule.trigger))
      if !valid, !run.collects { return false }
    }
    return true
  }

  func words(rule: Int, name: Int, to text: inout Line) -> String? {
    let rule = names[rule]
    text += "must have the member "
    Excerpt.write(quoted: rule.required[name], to: &text)
    text += " because it has "
    Excerpt.write(quoted: rule.trigger, to: &text)
    return rule.keyword.rawValue
  }
}
