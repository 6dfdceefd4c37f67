/// Parses every expression of a file, also those that no run would come by, and refuses what GitHub
/// does not give it at its key.
struct WorkflowExpressions {
  let workflow: Workflow
  let reader: NodeReader

  /// Checks a whole file.
  func check(_ root: YAMLNode) throws(WorkflowError) {
    var known = RunContexts.known(workflow)
    for entry in root.entries where entry.key != "jobs" {
      try check(entry.value, [entry.key], known, reader)
    }
    for (job, entry) in zip(workflow.jobs, root["jobs"]?.entries ?? []) {
      known["matrix"] = RunContexts.matrix(job)
      known["needs"] = RunContexts.needs(job, of: workflow)
      known["steps"] = RunContexts.steps(job.steps[...])
      let place = reader.at("job \"\(job.id)\"")
      for part in entry.value.entries where part.key != "steps" {
        try check(part.value, ["jobs", "<job_id>", part.key], known, place)
      }
      guard case .sequence(let steps)? = entry.value["steps"]?.content else { continue }
      for (index, step) in steps.enumerated() {
        known["steps"] = RunContexts.steps(job.steps[..<index])
        let place = place.at("step \"\(job.steps[index].name)\"")
        for part in step.entries {
          try check(part.value, ["jobs", "<job_id>", "steps", part.key], known, place)
        }
      }
    }
  }

  private func check(
    _ node: YAMLNode, _ path: [String], _ known: [String: ExpressionValue], _ place: NodeReader
  ) throws(WorkflowError) {
    switch node.content {
    case .null: break
    case .sequence(let items):
      for item in items { try check(item, path, known, place) }
    case .mapping(let entries):
      for entry in entries { try check(entry.value, path + [entry.key], known, place) }
    case .scalar(let text, _):
      do {
        try check(text, path, known)
      } catch {
        throw place.error(node, error.description)
      }
    }
  }

  private func check(
    _ text: String, _ path: [String], _ known: [String: ExpressionValue]
  ) throws(ExpressionError) {
    let isCondition = path.last == "if"
    if !isCondition, !text.contains("${{") { return }
    guard let available = ExpressionAvailability(at: path) else {
      throw ExpressionError(
        "GitHub evaluates no expression at \(path.joined(separator: ".")). Write the value itself.")
    }
    let expressions =
      isCondition
      ? [try ExpressionContext.condition(text)] : try ExpressionContext.expressions(in: text)
    for expression in expressions {
      try ExpressionCheck(available: available, known: known).check(expression)
    }
  }
}
