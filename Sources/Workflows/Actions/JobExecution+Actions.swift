import Foundation

extension JobExecution {
  /// Stands in for an action.
  ///
  /// - Returns: What it says in the log.
  /// - Throws: ``ExpressionError`` where the action itself would fail.
  mutating func perform(
    _ action: String, _ inputs: [String: String], _ outputs: inout [String: String]
  ) throws -> String {
    for (name, value) in inputs {
      let problem = SimulatedAction.all[action]?.complaint(about: name, value)
      if let problem { throw ExpressionError(problem) }
    }
    switch action {
    case "actions/checkout": return try checkOut()
    case "actions/cache": return try useCache(inputs, &outputs)
    case "actions/upload-artifact": return try upload(inputs)
    case "actions/download-artifact": return try download(inputs)
    default: throw ExpressionError("the action \(action) is not simulated here.")
    }
  }

  private func checkOut() throws -> String {
    let folders = executor.folders
    // As the action does: what is there already, of an earlier checkout too, is taken away.
    try folders.clear(folders.workspace)
    try executor.tool.run(
      "git", "clone", "-q", folders.origin.path, folders.workspace.path, in: folders.root)
    return "checked out\n"
  }

  private mutating func useCache(
    _ inputs: [String: String], _ outputs: inout [String: String]
  ) throws -> String {
    let key = inputs["key"] ?? ""
    let found = try cache.restore(key, orPrefixes: Self.lines(inputs["restore-keys"]))
    outputs["cache-hit"] = found.map { $0 == key ? "true" : "false" } ?? ""
    if found != key { saves.append((key: key, paths: Self.lines(inputs["path"]))) }
    return found.map { "restored \($0)\n" } ?? "no cache for \(key)\n"
  }

  private func upload(_ inputs: [String: String]) throws -> String {
    let name = inputs["name"] ?? "artifact"
    let count = try artifacts.upload(
      Self.lines(inputs["path"]), as: name,
      withHidden: inputs["include-hidden-files"] == "true")
    if count > 0 { return "uploaded \(name)\n" }
    switch inputs["if-no-files-found"] ?? "warn" {
    case "ignore": return "nothing to upload\n"
    case "warn": return "::warning::no files were found for \(name)\n"
    default: throw ExpressionError("no files were found for \(name).")
    }
  }

  private func download(_ inputs: [String: String]) throws -> String {
    let count = try artifacts.download(
      name: inputs["name"], pattern: inputs["pattern"], to: inputs["path"] ?? ".",
      isMerged: inputs["merge-multiple"] == "true")
    return "downloaded \(count)\n"
  }

  private var artifacts: Artifacts {
    Artifacts(
      folder: executor.folders.artifacts, workspace: executor.folders.workspace,
      tool: executor.tool)
  }

  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}
