import Foundation

extension JobExecution {
  /// Stands in for an action.
  ///
  /// - Returns: What it says in the log.
  /// - Throws: ``ExpressionError`` where the action itself would fail, ``NotExecutedError`` for what
  ///   the action takes and this executor does not.
  mutating func perform(
    _ action: String, _ inputs: [String: String], _ outputs: inout [String: String]
  ) throws -> String {
    for (name, value) in inputs {
      let problem = SimulatedAction.all[action]?.complaint(about: name, value)
      if let problem { throw ExpressionError(problem) }
    }
    let paths = ActionPaths(inputs["path"])
    if let isOneFolder = SimulatedAction.all[action]?.isOneFolder,
      let limit = paths.limit(isOneFolder: isOneFolder, in: executor.folders)
    {
      throw NotExecutedError(description: limit)
    }
    switch action {
    case "actions/checkout": return try checkOut()
    case "actions/cache": return try useCache(paths, inputs, &outputs)
    case "actions/upload-artifact": return try upload(paths, inputs)
    case "actions/download-artifact": return try download(inputs)
    default: throw NotExecutedError(description: "the action \(action) is not simulated here.")
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
    _ paths: ActionPaths, _ inputs: [String: String], _ outputs: inout [String: String]
  ) throws -> String {
    let key = inputs["key"] ?? ""
    let found = try cache.restore(key, orPrefixes: ActionPaths(inputs["restore-keys"]).lines)
    outputs["cache-hit"] = found.map { $0 == key ? "true" : "false" } ?? ""
    if found != key { saves.append((key: key, paths: paths.lines)) }
    return found.map { "restored \($0)\n" } ?? "no cache for \(key)\n"
  }

  private func upload(_ paths: ActionPaths, _ inputs: [String: String]) throws -> String {
    let name = inputs["name"] ?? "artifact"
    let count = try artifacts.upload(
      paths.lines, as: name, withHidden: Self.isTrue(inputs["include-hidden-files"]),
      isReplacing: Self.isTrue(inputs["overwrite"]))
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
      isMerged: Self.isTrue(inputs["merge-multiple"]))
    return "downloaded \(count)\n"
  }

  private static func isTrue(_ value: String?) -> Bool { value?.lowercased() == "true" }

  private var artifacts: Artifacts {
    Artifacts(folders: executor.folders, tool: executor.tool)
  }
}
