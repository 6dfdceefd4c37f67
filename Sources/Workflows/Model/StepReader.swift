/// Reads one step of a job.
struct StepReader {
  private let reader: NodeReader
  private let title: String

  /// Makes a reader of a step below the reader of its job.
  init(_ node: YAMLNode, in job: NodeReader) {
    let script = node["run"]?.text?.split(separator: "\n").first.map(String.init)
    title = script ?? node["uses"]?.text ?? "run"
    reader = job.at("step \"\(node["name"]?.text ?? title)\"")
  }

  func step(_ node: YAMLNode) throws(WorkflowError) -> Workflow.Step {
    let ofRun = ["run", "shell", "working-directory"]
    let ofUses = ["uses", "with"]
    let others = ["id", "name", "if", "env", "timeout-minutes", "continue-on-error"]
    try reader.check(node, keys: others + ofRun + ofUses, place: "a step")
    guard (node["run"] == nil) != (node["uses"] == nil) else {
      throw reader.error(node, "a step has either run or uses.")
    }
    let (kind, wrong) = node["run"] == nil ? ("uses", ofRun) : ("run", ofUses)
    for entry in node.entries where wrong.contains(entry.key) {
      throw reader.error(
        line: entry.line,
        "GitHub refuses \"\(entry.key)\" in a step that has \(kind). Take it out.")
    }
    var step = Workflow.Step(
      name: try reader.text(node["name"]) ?? title, work: .script(""), line: node.line)
    if let uses = node["uses"] {
      (step.work, step.version) = try action(uses, inputs: node["with"])
    } else {
      step.work = .script(try reader.text(node["run"]) ?? "")
    }
    step.id = try reader.text(node["id"])
    if let id = step.id { try reader.check(identifier: id, line: node["id"]?.line ?? node.line) }
    step.condition = try reader.text(node["if"])
    step.shell = try reader.shell(node["shell"])
    step.environment = try reader.settings(node["env"])
    step.folder = try reader.text(node["working-directory"])
    step.minutes = try reader.minutes(node["timeout-minutes"])
    step.continuesOnError = try reader.truth(node["continue-on-error"])
    return step
  }

  private func action(
    _ node: YAMLNode, inputs: YAMLNode?
  ) throws(WorkflowError) -> (Workflow.Step.Work, version: String) {
    let uses = try reader.text(node) ?? ""
    let parts = uses.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let action = SimulatedAction.all[name] else {
      let names = SimulatedAction.all.keys.sorted().joined(separator: ", ")
      let installers = ["swift-actions/setup-swift", "vapor/swiftly-action"]
      let hint =
        installers.contains(name)
        ? " Write an image of Swift in place of it: container: swift:6.3.1-noble." : ""
      throw reader.error(
        node, "the action \(name) is not simulated here; known are \(names).\(hint)")
    }
    guard parts.count == 2, !parts[1].isEmpty else {
      throw reader.error(
        node, "GitHub refuses \(uses), which names no version. Write \(name)@ and a commit.")
    }
    let settings = try reader.settings(inputs)
    for input in settings {
      guard action.inputs.contains(input.name) else {
        throw reader.error(
          inputs ?? node,
          "\(name) with \"\(input.name)\" is not simulated here; known are "
            + action.inputs.joined(separator: ", ") + ".")
      }
      // What an expression puts there is only known when the step runs.
      let fixed = input.value.replacing(/\$\{\{.*?\}\}/, with: "")
      if let problem = action.complaint(about: input.name, fixed) {
        throw reader.error(inputs?[input.name] ?? node, problem)
      }
      if input.name == "path", let isOneFolder = action.isOneFolder,
        let limit = ActionPaths(input.value).limit(isOneFolder: isOneFolder)
      {
        throw reader.error(inputs?[input.name] ?? node, limit)
      }
    }
    for required in action.required where !settings.contains(where: { $0.name == required }) {
      throw reader.error(node, "\(uses) wants the input \"\(required)\".")
    }
    return (.action(name, inputs: settings), String(parts[1]))
  }
}
