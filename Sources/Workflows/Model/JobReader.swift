/// Reads one job of a workflow file.
struct JobReader {
  let reader: WorkflowReader
  let id: String

  func job(_ node: YAMLNode) throws(WorkflowError) -> Workflow.Job {
    let known = [
      "name", "needs", "if", "runs-on", "container", "permissions", "env", "defaults", "outputs",
      "timeout-minutes", "strategy", "steps",
    ]
    try reader.check(node, keys: known, place: "a job")
    guard let machine = try reader.text(node["runs-on"]) else {
      throw reader.error(node, "the job \(id) does not say what it runs on.")
    }
    var job = Workflow.Job(id: id, machine: machine)
    job.name = try reader.text(node["name"])
    job.needs = try reader.texts(node["needs"])
    job.condition = try reader.text(node["if"])
    job.image = try image(node["container"])
    job.environment = try reader.settings(node["env"])
    job.shell = try reader.shell(node["defaults"])
    job.minutes = try reader.text(node["timeout-minutes"])
    job.outputs = try reader.settings(node["outputs"])
    if let strategy = node["strategy"] {
      try reader.check(strategy, keys: ["matrix", "fail-fast"], place: "a strategy")
      if let matrix = strategy["matrix"] {
        job.matrix = try MatrixReader(reader: reader).sets(matrix)
      }
    }
    guard case .sequence(let steps)? = node["steps"]?.content, !steps.isEmpty else {
      throw reader.error(node["steps"] ?? node, "the job \(id) has no steps.")
    }
    for step in steps { job.steps.append(try self.step(step)) }
    return job
  }

  private func image(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node, case .mapping = node.content else { return try reader.text(node) }
    try reader.check(node, keys: ["image"], place: "a container")
    return try reader.text(node["image"])
  }

  private func step(_ node: YAMLNode) throws(WorkflowError) -> Workflow.Step {
    let known = [
      "id", "name", "if", "uses", "with", "run", "shell", "env", "working-directory",
      "timeout-minutes", "continue-on-error",
    ]
    try reader.check(node, keys: known, place: "a step")
    let work: Workflow.Step.Work
    let title: String
    switch (try reader.text(node["run"]), try reader.text(node["uses"])) {
    case (let script?, nil):
      work = .script(script)
      title = script.split(separator: "\n").first.map(String.init) ?? "run"
    case (nil, let uses?):
      let name = String(uses.prefix { $0 != "@" })
      guard let action = SimulatedAction.all[name] else {
        let names = SimulatedAction.all.keys.sorted().joined(separator: ", ")
        throw reader.error(node, "the action \(name) is not simulated here; known are \(names).")
      }
      let inputs = try reader.settings(node["with"])
      for input in inputs where !action.inputs.contains(input.name) {
        throw reader.error(
          node["with"] ?? node, "\(name) with \"\(input.name)\" is not simulated here.")
      }
      for name in action.required where !inputs.contains(where: { $0.name == name }) {
        throw reader.error(node, "\(uses) wants the input \"\(name)\".")
      }
      work = .action(name, inputs: inputs)
      title = uses
    default: throw reader.error(node, "a step has either run or uses.")
    }
    var step = Workflow.Step(
      name: try reader.text(node["name"]) ?? title, work: work, line: node.line)
    step.id = try reader.text(node["id"])
    step.version = try reader.text(node["uses"])?.split(separator: "@").dropFirst().first
      .map(String.init)
    step.condition = try reader.text(node["if"])
    step.shell = try reader.text(node["shell"])
    if let shell = step.shell, Shell(name: shell) == nil {
      throw reader.error(node["shell"] ?? node, "the shell \"\(shell)\" is not known here.")
    }
    step.environment = try reader.settings(node["env"])
    step.folder = try reader.text(node["working-directory"])
    step.minutes = try reader.text(node["timeout-minutes"])
    step.continuesOnError = try reader.text(node["continue-on-error"])
    return step
  }
}
