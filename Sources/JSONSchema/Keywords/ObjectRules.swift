internal import JSON

/// `properties` and its kin, `required`, `propertyNames`, the dependencies and the counts of an object.
struct ObjectRules: Sendable {
  private struct PatternRule {
    let pattern: Pattern
    let node: Int
  }

  private let fewest: Int?
  private let most: Int?
  private let table: PropertyTable
  private let patterns: [PatternRule]
  private let additional: Int?
  private let names: Int?
  private let dependencies: DependencyRules?

  init?(_ reader: inout KeywordReader, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    let dialect = reader.dialect
    fewest = dialect.validates ? try reader.count("minProperties") : nil
    most = dialect.validates ? try reader.count("maxProperties") : nil
    let required = dialect.validates ? try reader.strings("required") ?? [] : []
    if dialect.applies {
      let properties = try reader.map("properties") ?? []
      table = PropertyTable(
        properties.map { ($0.name, compiler.node(at: $0.place)) }, required: required)
      var rules: [PatternRule] = []
      for (text, place) in try reader.map("patternProperties") ?? [] {
        let pattern = try reader.pattern("patternProperties", text)
        rules.append(PatternRule(pattern: pattern, node: compiler.node(at: place)))
      }
      patterns = rules
      additional = compiler.node(ifAnyAt: reader.schema("additionalProperties"))
      names = compiler.node(ifAnyAt: reader.schema("propertyNames"))
    } else {
      table = PropertyTable([], required: required)
      (patterns, additional, names) = ([], nil, nil)
    }
    dependencies = try DependencyRules(reader, &compiler)
    if fewest == nil, most == nil, table.isEmpty, patterns.isEmpty, additional == nil,
      names == nil, dependencies == nil
    {
      return nil
    }
  }

  func check(
    _ object: JSONObject, _ node: Node, _ run: inout Run, _ marks: inout Marks
  ) -> Bool {
    if let fewest, object.count < fewest {
      let message = { "must have at least \(fewest) members, has \(object.count)" }
      guard run.reject(node, "minProperties", message()) else { return false }
    }
    if let most, object.count > most {
      let message = { "must have at most \(most) members, has \(object.count)" }
      guard run.reject(node, "maxProperties", message()) else { return false }
    }
    if let names {
      for member in object.members {
        let name = JSONValue.string(member.name)
        let valid = run.part(names, name, at: .name(member.name), "propertyNames")
        if !valid, !run.collects { return false }
      }
    }
    guard checkMembers(object, node, &run, &marks) else { return false }
    return dependencies?.check(object, node, &run, &marks) ?? true
  }

  private func checkMembers(
    _ object: JSONObject, _ node: Node, _ run: inout Run, _ marks: inout Marks
  ) -> Bool {
    var present = 0
    if !table.isEmpty || !patterns.isEmpty || additional != nil {
      for (index, member) in object.members.enumerated() {
        var isKnown = false
        if let entry = table[member.name] {
          if entry.isRequired { present += 1 }
          if let child = entry.node {
            isKnown = true
            let step = Run.Step.name(member.name)
            let valid = run.part(child, member.value, at: step, "properties", step)
            if !valid, !run.collects { return false }
          }
        }
        for rule in patterns {
          guard let fits = rule.pattern.isFound(in: member.name) else {
            run.stop = .pattern(rule.pattern.source)
            return false
          }
          guard fits else { continue }
          isKnown = true
          let valid = run.part(
            rule.node, member.value, at: .name(member.name), "patternProperties",
            .name(rule.pattern.source))
          if !valid, !run.collects { return false }
        }
        if !isKnown, let additional {
          isKnown = true
          let valid = run.part(
            additional, member.value, at: .name(member.name), "additionalProperties")
          if !valid, !run.collects { return false }
        }
        if isKnown { marks.insert(index) }
      }
    }
    guard present < table.required.count else { return true }
    for name in table.required where object.position(of: name) == nil {
      let message = { "must have the member \(Excerpt(.string(name)))" }
      guard run.reject(node, "required", message()) else { return false }
    }
    return true
  }
}
