/// Reads a workflow file; what it does not know, and what GitHub refuses, it refuses, so that nothing
/// is ignored and no step runs of a file that cannot be executed as a whole.
package struct WorkflowReader {
  private let reader: NodeReader

  /// Reads a workflow.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: Its name, for messages.
  /// - Returns: The workflow.
  /// - Throws: ``WorkflowError``.
  package static func read(_ text: String, file: String) throws(WorkflowError) -> Workflow {
    let root: YAMLNode
    do {
      root = try YAMLParser.parse(text)
    } catch {
      throw WorkflowError(file: file, line: error.line, problem: error.problem)
    }
    let reader = NodeReader(file: file)
    let workflow = try WorkflowReader(reader: reader).workflow(root)
    try WorkflowExpressions(workflow: workflow, reader: reader).check(root)
    return workflow
  }

  private func workflow(_ root: YAMLNode) throws(WorkflowError) -> Workflow {
    let known = [
      "name", "run-name", "on", "permissions", "concurrency", "env", "defaults", "jobs",
    ]
    try reader.check(root, keys: known, place: "a workflow")
    var workflow = Workflow(name: try reader.text(root["name"]) ?? reader.file, file: reader.file)
    _ = try reader.text(root["run-name"])
    guard let events = root["on"] else { throw reader.error(root, "the key \"on\" is missing.") }
    workflow.events = try TriggerReader(reader: reader).events(events)
    try PermissionCheck(reader: reader).check(root["permissions"])
    try check(concurrency: root["concurrency"])
    workflow.environment = try reader.settings(root["env"])
    (workflow.shell, workflow.folder) = try reader.defaults(root["defaults"])
    guard let jobs = root["jobs"], !jobs.entries.isEmpty else {
      throw reader.error(root, "there are no jobs.")
    }
    for entry in jobs.entries {
      workflow.jobs.append(try JobReader(id: entry.key, in: reader).job(entry.value))
    }
    let ids = Set(workflow.jobs.map(\.id))
    for job in workflow.jobs {
      for need in job.needs where !ids.contains(need) {
        throw reader.error(
          jobs[job.id] ?? jobs, "there is no job \"\(need)\" that \(job.id) could need.")
      }
    }
    return workflow
  }

  private func check(concurrency node: YAMLNode?) throws(WorkflowError) {
    guard let node else { return }
    guard case .mapping = node.content else {
      _ = try reader.text(node)
      return
    }
    try reader.check(node, keys: ["group", "cancel-in-progress", "queue"], place: "concurrency")
    guard try reader.text(node["group"])?.isEmpty == false else {
      throw reader.error(node, "concurrency wants a group.")
    }
    _ = try reader.truth(node["cancel-in-progress"])
    if let queue = node["queue"] {
      try reader.check(try reader.text(queue), isOneOf: ["single", "max"], queue)
    }
  }
}
