internal import JSON

/// `prefixItems`, `items`, `contains`, `uniqueItems` and the counts of an array.
final class ArrayRules: Sendable {
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
  private let prefixKeyword: Step.Keyword
  private let rest: Int?
  private let restKeyword: Step.Keyword
  private let contains: Containing?

  init?(_ reader: inout KeywordReader, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    let dialect = reader.dialect
    fewest = dialect.validates ? try reader.count("minItems") : nil
    most = dialect.validates ? try reader.count("maxItems") : nil
    isUnique = dialect.validates ? try reader.bool("uniqueItems") ?? false : false
    let hasTuple = dialect.draft < .draft2020
    prefixKeyword = hasTuple ? .items : .prefixItems
    if dialect.applies {
      if hasTuple, case .array(let items)? = reader["items"] {
        let places = items.isEmpty ? [] : try reader.schemas("items") ?? []
        prefix = places.map { compiler.node(at: $0) }
        rest = compiler.node(ifAnyAt: reader.schema("additionalItems"))
        restKeyword = .additionalItems
      } else {
        let places = hasTuple ? nil : try reader.schemas("prefixItems")
        prefix = (places ?? []).map { compiler.node(at: $0) }
        rest = compiler.node(ifAnyAt: reader.schema("items"))
        restKeyword = .items
      }
      contains = try Self.containing(reader, &compiler)
    } else {
      (prefix, rest, restKeyword, contains) = ([], nil, .items, nil)
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

  func check(_ items: [JSONValue], _ node: Node, _ run: inout Run) -> Bool {
    if let fewest, items.count < fewest, !run.reject(node, .minItems) { return false }
    if let most, items.count > most, !run.reject(node, .maxItems) { return false }
    if isUnique {
      guard run.affords(items.reduce(0) { $0 + $1.weight }) else { return false }
      if let (first, second) = Self.twins(items), !run.reject(node, .twins(first, second)) {
        return false
      }
    }
    for index in 0..<min(prefix.count, items.count) {
      let valid = run.part(
        prefix[index], items[index], .item(index), prefixKeyword, .index(index))
      if !valid, !run.collects { return false }
      run.marks.insert(index)
    }
    if let rest, items.count > prefix.count {
      let span = items.span
      for index in prefix.count..<span.count {
        let valid = run.part(rest, span[index], .item(index), restKeyword)
        if !valid, !run.collects { return false }
      }
      run.marks.insertAll()
    }
    return contains.map { checkContains($0, items, node, &run) } ?? true
  }

  private func checkContains(
    _ contains: Containing, _ items: [JSONValue], _ node: Node, _ run: inout Run
  ) -> Bool {
    let mark = run.failures.count
    var found = 0
    for (index, item) in items.enumerated() {
      guard run.part(contains.node, item, .item(index), .contains) else { continue }
      found += 1
      if contains.marksItems { run.marks.insert(index) }
      if !run.marks.isActive, found >= contains.least, contains.most == nil { break }
    }
    run.forgive(since: mark)
    if found < contains.least, !run.reject(node, .tooFewContained(found)) { return false }
    if let most = contains.most, found > most, !run.reject(node, .tooManyContained(found)) {
      return false
    }
    return true
  }

  func words(
    _ fault: Failure.Fault, _ items: [JSONValue], to text: inout Line
  ) -> String? {
    let least = contains?.least ?? 1
    switch fault {
    case .minItems:
      text += "must have at least "
      Excerpt.write(fewest ?? 0, "item", to: &text)
      text += ", has \(items.count)"
      return "minItems"
    case .maxItems:
      text += "must have at most "
      Excerpt.write(most ?? 0, "item", to: &text)
      text += ", has \(items.count)"
      return "maxItems"
    case .twins(let first, let second):
      text += "must differ in all items, but items "
      text += first
      text += " and "
      text += second
      text += " are equal"
      return "uniqueItems"
    case .tooFewContained(let found):
      text += "must have at least "
      Excerpt.write(least, "item", to: &text)
      text += " that \(least == 1 ? "fits" : "fit"), has \(found)"
      return least == 1 ? "contains" : "minContains"
    case .tooManyContained(let found):
      text += "must have at most \(contains?.most ?? 0) items that fit, has \(found)"
      return "maxContains"
    default: return nil
    }
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
