internal import JSON

/// `prefixItems`, `items`, `contains`, `uniqueItems` and the counts of an array.
struct ArrayRules: Sendable {
  private struct Containing {
    let node: Int
    let least: Int
    let most: Int?
    let marksItems: Bool
  }

  private let fewest: Int?
  private let most: Int?
  private let isUnique: Bool
  private let prefix: [Int]
  private let prefixKeyword: String
  private let rest: Int?
  private let restKeyword: String
  private let contains: Containing?

  init?(_ reader: inout KeywordReader, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    let dialect = reader.dialect
    fewest = dialect.validates ? try reader.count("minItems") : nil
    most = dialect.validates ? try reader.count("maxItems") : nil
    isUnique = dialect.validates ? try reader.bool("uniqueItems") ?? false : false
    let hasTuple = dialect.draft < .draft2020
    prefixKeyword = hasTuple ? "items" : "prefixItems"
    if dialect.applies {
      if hasTuple, case .array(let items)? = reader["items"] {
        let places = items.isEmpty ? [] : try reader.schemas("items") ?? []
        prefix = places.map { compiler.node(at: $0) }
        rest = compiler.node(ifAnyAt: reader.schema("additionalItems"))
        restKeyword = "additionalItems"
      } else {
        let places = hasTuple ? nil : try reader.schemas("prefixItems")
        prefix = (places ?? []).map { compiler.node(at: $0) }
        rest = compiler.node(ifAnyAt: reader.schema("items"))
        restKeyword = "items"
      }
      contains = try Self.containing(reader, &compiler)
    } else {
      (prefix, rest, restKeyword, contains) = ([], nil, "items", nil)
    }
    if fewest == nil, most == nil, !isUnique, prefix.isEmpty, rest == nil, contains == nil {
      return nil
    }
  }

  private static func containing(
    _ reader: KeywordReader, _ compiler: inout SchemaCompiler
  ) throws(SchemaError) -> Containing? {
    guard let node = compiler.node(ifAnyAt: reader.schema("contains")) else { return nil }
    let counts = reader.dialect.draft > .draft7 && reader.dialect.validates
    return Containing(
      node: node, least: counts ? try reader.count("minContains") ?? 1 : 1,
      most: counts ? try reader.count("maxContains") : nil,
      marksItems: reader.dialect.draft >= .draft2020)
  }

  func check(
    _ items: [JSONValue], _ node: Node, _ run: inout Run, _ marks: inout Marks
  ) -> Bool {
    if let fewest, items.count < fewest {
      guard
        run.reject(node, "minItems", "must have at least \(fewest) items, has \(items.count)")
      else { return false }
    }
    if let most, items.count > most {
      guard run.reject(node, "maxItems", "must have at most \(most) items, has \(items.count)")
      else { return false }
    }
    if isUnique, let (first, second) = Self.twins(items) {
      let message = { "must differ in all items, but items \(first) and \(second) are equal" }
      guard run.reject(node, "uniqueItems", message()) else { return false }
    }
    for (index, position) in prefix.prefix(items.count).enumerated() {
      let valid = run.part(
        position, items[index], at: .index(index), prefixKeyword, .index(index))
      if !valid, !run.collects { return false }
      marks.insert(index)
    }
    if let rest, items.count > prefix.count {
      for index in prefix.count..<items.count {
        let valid = run.part(rest, items[index], at: .index(index), restKeyword)
        if !valid, !run.collects { return false }
      }
      marks.insertAll()
    }
    return contains.map { checkContains($0, items, node, &run, &marks) } ?? true
  }

  private func checkContains(
    _ contains: Containing, _ items: [JSONValue], _ node: Node, _ run: inout Run,
    _ marks: inout Marks
  ) -> Bool {
    let mark = run.failures.count
    var found = 0
    for (index, item) in items.enumerated() {
      guard run.part(contains.node, item, at: .index(index), "contains") else { continue }
      found += 1
      if contains.marksItems { marks.insert(index) }
      if !marks.isActive, found >= contains.least, contains.most == nil { break }
    }
    run.failures.removeSubrange(mark...)
    if found < contains.least {
      let keyword = contains.least == 1 ? "contains" : "minContains"
      let message = { "must have at least \(contains.least) items that fit, has \(found)" }
      guard run.reject(node, keyword, message()) else { return false }
    }
    if let most = contains.most, found > most {
      let message = { "must have at most \(most) items that fit, has \(found)" }
      guard run.reject(node, "maxContains", message()) else { return false }
    }
    return true
  }

  /// The positions of two equal items, if there are any.
  private static func twins(_ items: [JSONValue]) -> (Int, Int)? {
    if items.count <= 8 {
      for second in items.indices.dropFirst() {
        for first in 0..<second where items[first] == items[second] { return (first, second) }
      }
      return nil
    }
    var seen: [JSONValue: Int] = [:]
    seen.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      if let first = seen.updateValue(index, forKey: item) { return (first, index) }
    }
    return nil
  }
}
