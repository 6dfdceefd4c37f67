/// Reads `on`: the events that start a workflow, and what they are filtered by.
///
/// Source: <https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows>.
struct TriggerReader {
  let reader: NodeReader

  private static let places = ["branches", "branches-ignore", "paths", "paths-ignore"]

  /// The keys of an event that take one text or a list of texts.
  private static let filters: [String: [String]] = [
    "push": places + ["tags", "tags-ignore"], "pull_request": ["types"] + places,
    "pull_request_target": ["types"] + places, "merge_group": ["types"],
    "release": ["types"], "repository_dispatch": ["types"], "schedule": [],
    "workflow_dispatch": [], "workflow_run": ["types", "workflows", "branches", "branches-ignore"],
  ]

  /// The events that GitHub knows besides.
  private static let others: Set<String> = [
    "branch_protection_rule", "check_run", "check_suite", "create", "delete", "deployment",
    "deployment_status", "discussion", "discussion_comment", "fork", "gollum", "image_version",
    "issue_comment", "issues", "label", "milestone", "page_build", "public", "pull_request_review",
    "pull_request_review_comment", "registry_package", "status", "watch", "workflow_call",
  ]

  private static let types: [String: [String]] = [
    "pull_request": [
      "assigned", "unassigned", "labeled", "unlabeled", "opened", "edited", "closed", "reopened",
      "synchronize", "converted_to_draft", "locked", "unlocked", "enqueued", "dequeued",
      "milestoned", "demilestoned", "ready_for_review", "review_requested",
      "review_request_removed", "auto_merge_enabled", "auto_merge_disabled",
    ],
    "merge_group": ["checks_requested"],
    "release": [
      "published", "unpublished", "created", "edited", "deleted", "prereleased", "released",
    ],
    "workflow_run": ["requested", "completed", "in_progress"],
  ]

  /// The names of the events.
  func events(_ node: YAMLNode) throws(WorkflowError) -> Set<String> {
    let names: [String]
    if case .mapping(let entries) = node.content {
      for entry in entries {
        try check(entry.key, line: entry.line)
        try check(entry)
      }
      names = entries.map(\.key)
    } else {
      names = try reader.texts(node)
      for name in names { try check(name, line: node.line) }
    }
    if names.isEmpty { throw reader.error(node, "\"on\" names no event; write push.") }
    return Set(names)
  }

  private func check(_ event: String, line: Int) throws(WorkflowError) {
    if Self.filters[event] != nil { return }
    let known = Self.filters.keys.sorted().joined(separator: ", ")
    if Self.others.contains(event) {
      throw reader.error(
        line: line,
        "GitHub knows the event \"\(event)\"; it is not executed here. Write one of \(known).")
    }
    throw reader.error(line: line, "no event \"\(event)\" is known here; known are \(known).")
  }

  private func check(_ entry: YAMLNode.Entry) throws(WorkflowError) {
    let (event, node) = (entry.key, entry.value)
    if event == "schedule" { return try check(schedule: node) }
    if node.content == .null { return }
    if event == "workflow_dispatch", let inputs = node.entries.first(where: { $0.key == "inputs" })
    {
      throw reader.error(
        line: inputs.line,
        "GitHub takes \"inputs\" of workflow_dispatch; none is given here. "
          + "Write the values in env.")
    }
    try reader.check(node, keys: Self.filters[event] ?? [], place: event)
    for filter in node.entries {
      let values = try reader.texts(filter.value)
      if values.isEmpty || values.contains("") {
        throw reader.error(line: filter.line, "\"\(filter.key)\" wants a text, or a list of them.")
      }
      let opposite = filter.key + "-ignore"
      if node[opposite] != nil {
        throw reader.error(
          line: filter.line, "GitHub takes \"\(filter.key)\" or \"\(opposite)\", and not both.")
      }
      let name = event == "pull_request_target" ? "pull_request" : event
      guard filter.key == "types", let types = Self.types[name] else { continue }
      for value in values { try reader.check(value, isOneOf: types, filter.value) }
    }
  }

  private func check(schedule node: YAMLNode) throws(WorkflowError) {
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      throw reader.error(node, "schedule is a list; write - cron: \"17 3 * * *\".")
    }
    for item in items {
      try reader.check(item, keys: ["cron", "timezone"], place: "a schedule")
      let cron = try reader.text(item["cron"]) ?? ""
      let fields = cron.split(separator: " ")
      let isCron = fields.allSatisfy { $0.wholeMatch(of: /[0-9A-Za-z*\/,-]+/) != nil }
      if fields.count != 5 || !isCron {
        throw reader.error(
          item,
          "\"\(cron)\" is no time: write minute, hour, day, month, weekday, "
            + "such as \"17 3 * * *\".")
      }
    }
  }
}
