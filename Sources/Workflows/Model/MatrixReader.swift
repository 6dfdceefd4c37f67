/// Reads a matrix and multiplies it out.
///
/// Source: <https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations>.
struct MatrixReader {
  let reader: NodeReader

  func sets(_ node: YAMLNode) throws(WorkflowError) -> [[String: ExpressionValue]] {
    guard case .mapping(let entries) = node.content else {
      throw reader.error(node, "a matrix is a mapping; one made by an expression is not executed.")
    }
    var sets: [[String: ExpressionValue]] = [[:]]
    var axes: Set<String> = []
    for entry in entries where !["include", "exclude"].contains(entry.key) {
      guard case .sequence(let items) = entry.value.content else {
        throw reader.error(entry.value, "\"\(entry.key)\" wants a list of values.")
      }
      axes.insert(entry.key)
      var wider: [[String: ExpressionValue]] = []
      for set in sets {
        for item in items {
          wider.append(set.merging([entry.key: try value(item)]) { $1 })
        }
      }
      sets = wider
    }
    for wrong in try list(node["exclude"]) {
      sets.removeAll { set in wrong.allSatisfy { set[$0.key] == $0.value } }
    }
    if axes.isEmpty { sets = [] }
    let originals = sets.count
    for extra in try list(node["include"]) {
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

  private func list(_ node: YAMLNode?) throws(WorkflowError) -> [[String: ExpressionValue]] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else {
      throw reader.error(node, "a list of mappings is expected.")
    }
    var list: [[String: ExpressionValue]] = []
    for item in items {
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
        throw reader.error(node, "an expression in a matrix is not executed here.")
      }
      return isPlain ? PlainScalar.value(of: text) ?? .string(text) : .string(text)
    case .sequence, .mapping: throw reader.error(node, "a single value is expected.")
    }
  }
}
