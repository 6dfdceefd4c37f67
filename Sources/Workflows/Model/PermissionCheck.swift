/// Refuses permissions that GitHub does not know.
///
/// Source: <https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions>.
struct PermissionCheck {
  let reader: NodeReader

  private static let scopes = [
    "actions", "artifact-metadata", "attestations", "checks", "contents", "deployments",
    "discussions", "id-token", "issues", "models", "packages", "pages", "pull-requests",
    "repository-projects", "security-events", "statuses", "vulnerability-alerts",
  ]

  func check(_ node: YAMLNode?) throws(WorkflowError) {
    guard let node else { return }
    guard case .mapping(let entries) = node.content else {
      guard let all = try reader.text(node) else {
        throw reader.error(node, "permissions is empty; write {} for none at all.")
      }
      return try reader.check(all, isOneOf: ["read-all", "write-all"], node)
    }
    try reader.check(node, keys: Self.scopes, place: "permissions")
    for entry in entries {
      let levels =
        switch entry.key {
        case "id-token": ["write", "none"]
        case "models", "vulnerability-alerts": ["read", "none"]
        default: ["read", "write", "none"]
        }
      try reader.check(try reader.text(entry.value), isOneOf: levels, entry.value)
    }
  }
}
