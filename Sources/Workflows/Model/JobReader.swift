/// Reads one job of a workflow file.
struct JobReader {
  private let reader: NodeReader
  private let id: String

  /// Makes a reader of a job below the reader of its file.
  init(id: String, in workflow: NodeReader) {
    self.id = id
    reader = workflow.at("job \"\(id)\"")
  }

  func job(_ node: YAMLNode) throws(WorkflowError) -> Workflow.Job {
    let known = [
      "name", "needs", "if", "runs-on", "container", "permissions", "env", "defaults", "outputs",
      "timeout-minutes", "strategy", "steps",
    ]
    try reader.check(identifier: id, line: node.line)
    try reader.check(node, keys: known, place: "a job")
    guard let machine = try machine(node["runs-on"]) else {
      throw reader.error(node, "the job \(id) does not say what it runs on; write runs-on.")
    }
    var job = Workflow.Job(id: id, machine: machine)
    job.name = try reader.text(node["name"])
    job.needs = try reader.texts(node["needs"])
    job.condition = try reader.text(node["if"])
    job.image = try image(node["container"])
    try PermissionCheck(reader: reader).check(node["permissions"])
    job.environment = try reader.settings(node["env"])
    (job.shell, job.folder) = try reader.defaults(node["defaults"])
    job.minutes = try reader.minutes(node["timeout-minutes"])
    job.outputs = try reader.settings(node["outputs"])
    if let strategy = node["strategy"] {
      try reader.check(strategy, keys: ["matrix", "fail-fast"], place: "a strategy")
      _ = try reader.truth(strategy["fail-fast"])
      if let matrix = strategy["matrix"] {
        job.matrix = try MatrixReader(reader: reader).sets(matrix)
      }
    }
    try check(machine, of: job, node["runs-on"] ?? node)
    guard case .sequence(let steps)? = node["steps"]?.content, !steps.isEmpty else {
      throw reader.error(node["steps"] ?? node, "the job \(id) has no steps.")
    }
    for step in steps {
      let next = try StepReader(step, in: reader).step(step)
      // GitHub compares ids without regard to case.
      if let id = next.id, job.steps.contains(where: { $0.id?.lowercased() == id.lowercased() }) {
        throw reader.error(step["id"] ?? step, "the id \"\(id)\" stands twice in this job.")
      }
      job.steps.append(next)
    }
    return job
  }

  private func machine(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node else { return nil }
    switch node.content {
    case .sequence(let labels):
      if labels.count < 2 { return try reader.text(labels.first) }
      throw reader.error(
        node,
        "GitHub takes several labels, which find a machine of your own; they are not executed here. "
          + "Write one label, such as ubuntu-24.04.")
    case .mapping:
      throw reader.error(
        node,
        "GitHub takes a group of machines; it is not executed here. "
          + "Write one label, such as ubuntu-24.04.")
    case .null, .scalar: return try reader.text(node)
    }
  }

  private func image(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node, case .mapping = node.content else { return try reader.text(node) }
    try reader.check(node, keys: ["image"], place: "a container")
    return try reader.text(node["image"])
  }

  /// Refuses a machine that GitHub does not have, as far as the matrix alone says which it is.
  private func check(
    _ machine: String, of job: Workflow.Job, _ node: YAMLNode
  ) throws(WorkflowError) {
    for set in job.matrix {
      let matrix = ExpressionContext(values: ["matrix": .object(set)])
      guard let label = try? matrix.render(machine) else { continue }
      do {
        _ = try RunnerLabel.isExecutedHere(label)
      } catch {
        throw reader.error(node, error.description)
      }
    }
  }
}
