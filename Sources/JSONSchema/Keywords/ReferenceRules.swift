internal import JSON

/// `$ref` and `$dynamicRef`.
final class ReferenceRules: Sendable {
  private let target: Int?
  private let dynamicTarget: Int?
  /// The dynamic anchor by which a later resource may take the target's place.
  private let dynamicName: String?

  init?(_ reader: inout KeywordReader, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    if let reference = try reader.string("$ref") {
      target = try compiler.resolve(reference, from: reader.place, keyword: "$ref").node
    } else {
      target = nil
    }
    if reader.dialect.draft >= .draft2020, let reference = try reader.string("$dynamicRef") {
      let place = reader.place
      let found = try compiler.resolve(reference, from: place, keyword: "$dynamicRef")
      dynamicTarget = found.node
      let isDynamic = try compiler.usesDynamicAnchor(reference, from: place)
      dynamicName = isDynamic ? found.anchor : nil
    } else {
      (dynamicTarget, dynamicName) = (nil, nil)
    }
    if target == nil, dynamicTarget == nil { return nil }
  }

  func check(_ value: JSONValue, _ node: Node, _ run: inout Run) -> Bool {
    if let target, !run.inPlace(target, value, .reference), !run.collects { return false }
    guard var dynamicTarget else { return true }
    if let dynamicName, let anchors = run.program.dynamicAnchors[dynamicName] {
      // The outermost resource on the way here that has the anchor decides.
      for resource in run.scope {
        guard let found = anchors[resource] else { continue }
        dynamicTarget = found
        break
      }
    }
    return run.inPlace(dynamicTarget, value, .dynamicReference) || run.collects
  }
}
