/// Reads single nodes of a workflow file, and says of a wrong one where it stands.
struct NodeReader {
  let file: String
  /// The job and the step that the nodes belong to; empty outside of jobs.
  var place = ""

  /// A reader of what belongs to a part of this one's place.
  func at(_ part: String) -> NodeReader {
    NodeReader(file: file, place: place.isEmpty ? part : "\(place), \(part)")
  }

  func error(_ node: YAMLNode, _ problem: String) -> WorkflowError {
    error(line: node.line, problem)
  }

  func error(line: Int, _ problem: String) -> WorkflowError {
    WorkflowError(
      file: file, line: line, problem: place.isEmpty ? problem : "\(problem) (\(place))")
  }

  /// Refuses keys that are not known.
  func check(_ node: YAMLNode, keys: [String], place: String) throws(WorkflowError) {
    guard case .mapping(let entries) = node.content else {
      throw error(node, "\(place) is a mapping.")
    }
    for entry in entries where !keys.contains(entry.key) {
      let names = keys.isEmpty ? "none is known" : "known are \(keys.joined(separator: ", "))"
      throw error(
        line: entry.line, "\(place) with \"\(entry.key)\" is not executed here; \(names).")
    }
  }

  /// Refuses a value that is none of those allowed.
  func check(_ text: String?, isOneOf values: [String], _ node: YAMLNode) throws(WorkflowError) {
    if let text, values.contains(text) { return }
    throw error(
      node, "\"\(text ?? "")\" is not known here; write \(values.joined(separator: ", or ")).")
  }

  /// Refuses what can be no name of a job or a step.
  func check(identifier: String, line: Int) throws(WorkflowError) {
    if identifier.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_-]*/) != nil { return }
    throw error(
      line: line,
      "\"\(identifier)\" is no id: GitHub wants a letter or _, then letters, digits, - and _.")
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
  ///
  /// A number without quotes whose characters GitHub would change is refused: `6.10` is 6.1 there.
  func text(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node, node.content != .null else { return nil }
    guard case .scalar(let text, let isPlain) = node.content else {
      throw error(node, "a single value is expected.")
    }
    if isPlain, let meant = PlainScalar.value(of: text)?.text, meant != text {
      throw error(
        node,
        "\(text) without quotes is the value \(meant) to GitHub. Write \"\(text)\" for just these "
          + "characters, or \(meant).")
    }
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

  /// A time limit: a number above nought, or an expression.
  func minutes(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node, let text = try text(node) else { return nil }
    if text.contains("${{") { return text }
    if case .scalar(_, isPlain: true) = node.content, let minutes = Double(text), minutes > 0 {
      return text
    }
    throw error(
      node,
      "\"\(text)\" is no number of minutes. Write one without quotes, such as 15, or an "
        + "expression that gives a number.")
  }

  /// A truth value, or an expression.
  func truth(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node, let text = try text(node) else { return nil }
    if text.contains("${{") { return text }
    if case .scalar(_, isPlain: true) = node.content, ["true", "false"].contains(text) {
      return text
    }
    throw error(node, "\"\(text)\" is no truth value. Write true or false without quotes.")
  }

  /// A shell that is known here.
  func shell(_ node: YAMLNode?) throws(WorkflowError) -> String? {
    guard let node, let name = try text(node) else { return nil }
    if Shell(name: name) != nil { return name }
    throw error(node, "the shell \"\(name)\" is not known here; write bash or sh.")
  }

  /// The shell and the folder of `defaults`.
  func defaults(
    _ node: YAMLNode?
  ) throws(WorkflowError) -> (shell: String?, folder: String?) {
    guard let node else { return (nil, nil) }
    try check(node, keys: ["run"], place: "defaults")
    guard let run = node["run"] else { return (nil, nil) }
    try check(run, keys: ["shell", "working-directory"], place: "defaults.run")
    return (try shell(run["shell"]), try text(run["working-directory"]))
  }
}
