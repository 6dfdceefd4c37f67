/// Reads a workflow file; every key that it does not know is refused, so that none is ignored.
package struct WorkflowReader {
  let file: String

  /// Reads a workflow.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: Its name, for messages.
  /// - Returns: The workflow.
  /// - Throws: ``WorkflowError``.
  package static func read(_ text: String, file: String) throws(WorkflowError) -> Workflow {
    do {
      return try WorkflowReader(file: file).workflow(try YAMLParser.parse(text))
    } catch let error as YAMLError {
      throw WorkflowError(file: file, line: error.line, problem: error.problem)
    } catch let error as WorkflowError {
      throw error
    } catch {
      throw WorkflowError(file: file, line: 1, problem: "\(error)")
    }
  }

  private func workflow(_ root: YAMLNode) throws -> Workflow {
    let known = [
      "name", "run-name", "on", "permissions", "concurrency", "env", "defaults", "jobs",
    ]
    try check(root, keys: known, place: "a workflow")
    var workflow = Workflow(name: root["name"]?.text ?? file, file: file)
    workflow.environment = try settings(root["env"])
    workflow.shell = try shell(root["defaults"])
    guard let events = root["on"] else { throw error(root, "the key \"on\" is missing.") }
    let names = events.entries.isEmpty ? try texts(events) : events.entries.map(\.key)
    workflow.events = Set(names)
    guard let jobs = root["jobs"], !jobs.entries.isEmpty else {
      throw error(root, "there are no jobs.")
    }
    for entry in jobs.entries {
      workflow.jobs.append(try JobReader(reader: self, id: entry.key).job(entry.value))
    }
    let ids = Set(workflow.jobs.map(\.id))
    for job in workflow.jobs {
      for need in job.needs where !ids.contains(need) {
        throw error(jobs[job.id] ?? jobs, "there is no job \"\(need)\" that \(job.id) could need.")
      }
    }
    return workflow
  }

  // MARK: - Parts that several readers need

  func error(_ node: YAMLNode, _ problem: String) -> WorkflowError {
    WorkflowError(file: file, line: node.line, problem: problem)
  }

  /// Refuses keys that are not known.
  func check(_ node: YAMLNode, keys: [String], place: String) throws(WorkflowError) {
    guard case .mapping(let entries) = node.content else {
      throw error(node, "\(place) is a mapping.")
    }
    for entry in entries where !keys.contains(entry.key) {
      throw WorkflowError(
        file: file, line: entry.line,
        problem: "\(place) with \"\(entry.key)\" is not executed here; known are "
          + keys.joined(separator: ", ") + ".")
    }
  }

  /// Names with values: an environment, the inputs of an action, outputs.
  func settings(_ node: YAMLNode?) throws(WorkflowError) -> [Workflow.Setting] {
    guard let node, node.content != .null else { return [] }
    guard case .mapping(let entries) = node.content else {
      throw error(node, "names with values are expected.")
    }
    var settings: [Workflow.Setting] = []
    for entry in entries {
      settings.append(.init(name: entry.key, value: try text(entry.value) ?? ""))
    }
    return settings
  }

  /// The text of a scalar; nil where there is no node or nothing in it.
  func text(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node, node.content != .null else { return nil }
    guard let text = node.text else { throw error(node, "a single value is expected.") }
    return text
  }

  /// One text, or a list of texts.
  func texts(_ node: YAMLNode?) throws(WorkflowError) -> [String] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else {
      return try text(node).map { [$0] } ?? []
    }
    var texts: [String] = []
    for item in items { texts.append(try text(item) ?? "") }
    return texts
  }

  /// The shell of `defaults`.
  func shell(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node else { return nil }
    try check(node, keys: ["run"], place: "defaults")
    guard let run = node["run"] else { return nil }
    try check(run, keys: ["shell"], place: "defaults.run")
    return try text(run["shell"])
  }
}
