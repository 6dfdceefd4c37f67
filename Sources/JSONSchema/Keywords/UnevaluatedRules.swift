internal import JSON

/// `unevaluatedItems` and `unevaluatedProperties`: what no other keyword has looked at.
final class UnevaluatedRules: Sendable {
  private let items: Int?
  private let properties: Int?

  init?(_ reader: inout KeywordReader, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    guard reader.dialect.draft > .draft7, reader.dialect.seesUnevaluated else { return nil }
    items = compiler.node(ifAnyAt: reader.schema("unevaluatedItems"))
    properties = compiler.node(ifAnyAt: reader.schema("unevaluatedProperties"))
    if items == nil, properties == nil { return nil }
  }

  func check(_ value: JSONValue, _ node: Node, _ run: inout Run) -> Bool {
    switch value {
    case .array(let values):
      guard let items else { return true }
      for (index, item) in values.enumerated() where !run.marks.contains(index) {
        let valid = run.part(items, item, .item(index), .unevaluatedItems)
        if !valid, !run.collects { return false }
      }
      run.marks.insertAll()
    case .object(let object):
      guard let properties else { return true }
      for (index, member) in object.members.enumerated()
      where !run.marks.contains(index) {
        let valid = run.part(properties, member.value, .member(index), .unevaluatedProperties)
        if !valid, !run.collects { return false }
      }
      run.marks.insertAll()
    default: break
    }
    return true
  }
}
