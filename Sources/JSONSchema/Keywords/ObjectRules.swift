internal import JSON

/// `properties` and its kin, `required`, `propertyNames`, the dependencies and the counts of an object.
final class ObjectRules: Sendable {
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

  func check(_ object: JSONObject, _ node: Node, _ run: inout Run) -> Bool {
    if let fewest, object.count < fewest, !run.reject(node, .minProperties) { return false }
    if let most, object.count > most, !run.reject(node, .maxProperties) { return false }
    if let names {
      for (index, member) in object.members.enumerated() {
        let valid = run.part(names, .string(member.name), .name(index), .propertyNames)
        if !valid, !run.collects { return false }
      }
    }
    guard checkMembers(object, node, &run) else { return false }
    return dependencies?.check(object, node, &run) ?? true
  }

  private func checkMembers(_ object: JSONObject, _ node: Node, _ run: inout Run) -> Bool {
    var present = 0
    if !table.isEmpty || !patterns.isEmpty || additional != nil {
      let members = object.members.span
      for index in members.indices {
        var isKnown = false
        if let entry = table[members[index].name] {
          if entry.isRequired { present += 1 }
          if let child = entry.node {
            isKnown = true
            let valid = run.part(
              child, members[index].value, .member(index), .properties, .memberName)
            if !valid, !run.collects { return false }
          }
        }
        if !patterns.isEmpty {
          guard let fits = checkPatterns(object.members[index], index, &run) else { return false }
          isKnown = isKnown || fits
        }
        if !isKnown, let additional {
          isKnown = true
          let valid = run.part(
            additional, members[index].value, .member(index), .additionalProperties)
          if !valid, !run.collects { return false }
        }
        if isKnown { run.marks.insert(index) }
      }
    }
    guard present < table.required.count else { return true }
    for (index, name) in table.required.enumerated()
    where object.position(of: name) == nil && !run.reject(node, .missing(index)) {
      return false
    }
    return true
  }

  /// Whether the name fits any pattern; `nil` ends the run at once.
  private func checkPatterns(
    _ member: JSONObject.Member, _ index: Int, _ run: inout Run
  ) -> Bool? {
    var isKnown = false
    for rule in patterns {
      guard let fits = rule.pattern.isFound(in: member.name, &run) else {
        run.halt(.pattern(rule.pattern.source))
        return nil
      }
      guard fits else { continue }
      isKnown = true
      let valid = run.part(
        rule.node, member.value, .member(index), .patternProperties, .text(rule.pattern.source))
      if !valid, !run.collects { return nil }
    }
    return isKnown
  }

  func words(
    _ fault: Failure.Fault, _ object: JSONObject, to text: inout Line
  ) -> String? {
    switch fault {
    case .minProperties:
      text += "must have at least "
      Excerpt.write(fewest ?? 0, "member", to: &text)
      text += ", has \(object.count)"
      return "minProperties"
    case .maxProperties:
      text += "must have at most "
      Excerpt.write(most ?? 0, "member", to: &text)
      text += ", has \(object.count)"
      return "maxProperties"
    case .missing(let index):
      text += "must have the member "
      Excerpt.write(quoted: table.required[index], to: &text)
      return "required"
    case .dependent(let rule, let name):
      return dependencies?.words(rule: rule, name: name, to: &text)
    default: return nil
    }
  }
}
