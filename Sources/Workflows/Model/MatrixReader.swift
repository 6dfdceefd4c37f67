/// Reads a matrix and multiplies it out.
///
/// Source: <https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations>.
struct MatrixReader {
  let reader: NodeReader

  func sets(_ node: YAMLNode) throws(WorkflowError) -> [[String: ExpressionValue]] {
    guard case .mapping(let entries) = node.content else {
      guard Self.isExpression(node) else { throw reader.error(node, "a matrix is a mapping.") }
      throw reader.error(
        node,
        "GitHub takes a matrix that an expression makes; it is not executed here. "
          + "Write its values out.")
    }
    var sets: [[String: ExpressionValue]] = [[:]]
    var axes: Set<String> = []
    for entry in entries where !["include", "exclude"].contains(entry.key) {
      let items = try items(entry.value, of: entry.key, "values")
      axes.insert(entry.key)
      var wider: [[String: ExpressionValue]] = []
      for set in sets {
        for item in items {
          wider.append(set.merging([entry.key: try value(item)]) { $1 })
        }
      }
      sets = wider
    }
    for wrong in try list("exclude", of: node) {
      sets.removeAll { set in wrong.allSatisfy { set[$0.key] == $0.value } }
    }
    if axes.isEmpty { sets = [] }
    let originals = sets.count
    for extra in try list("include", of: node) {
      // It joins the sets whose own values it does not change; where there is none it is a new one.
      let joined = (0..<originals).filter { index in
        axes.allSatisfy { extra[$0] == nil || extra[$0] == sets[index][$0] }
      }
      if joined.isEmpty {
        sets.append(extra)
      } else {
        for index in joined { sets[index].merge(extra) { $1 } }
      }
    }
    if sets.isEmpty { throw reader.error(node, "the matrix is empty.") }
    return sets
  }

  private static func isExpression(_ node: YAMLNode) -> Bool { node.text?.contains("${{") == true }

  private func items(
    _ node: YAMLNode, of name: String, _ kind: String
  ) throws(WorkflowError) -> [YAMLNode] {
    if case .sequence(let items) = node.content { return items }
    guard Self.isExpression(node) else {
      throw reader.error(node, "\"\(name)\" wants a list of \(kind).")
    }
    throw reader.error(
      node,
      "GitHub takes a list that an expression makes; it is not executed here. "
        + "Write the values of \"\(name)\" as a list.")
  }

  private func list(
    _ name: String, of matrix: YAMLNode
  ) throws(WorkflowError) -> [[String: ExpressionValue]] {
    guard let node = matrix[name] else { return [] }
    var list: [[String: ExpressionValue]] = []
    for item in try items(node, of: name, "mappings") {
      var set: [String: ExpressionValue] = [:]
      for entry in item.entries { set[entry.key] = try value(entry.value) }
      list.append(set)
    }
    return list
  }

  private func value(_ node: YAMLNode) throws(WorkflowError) -> ExpressionValue {
    switch node.content {
    case .null: return .null
    case .scalar(let text, let isPlain):
      if text.contains("${{") {
        throw reader.error(
          node,
          "GitHub takes an expression as a value of a matrix; it is not executed here. "
            + "Write the value itself.")
      }
      _ = try reader.text(node)
      return isPlain ? PlainScalar.value(of: text) ?? .string(text) : .string(text)
    case .sequence(let items):
      var values: [ExpressionValue] = []
      for item in items { values.append(try value(item)) }
      return .array(values)
    case .mapping(let entries):
      var members: [String: ExpressionValue] = [:]
      for entry in entries { members[entry.key] = try value(entry.value) }
      return .object(members)
    }
  }
}
