import Foundation

/// Stands in for the artifact actions, which keep contents and lose modes and links.
struct Artifacts {
  let folders: WorkflowFolders
  let tool: Tool
  private var folder: URL { folders.artifacts }
  private var workspace: URL { folders.workspace }

  init(folders: WorkflowFolders, tool: Tool) {
    self.folders = folders
    self.tool = tool
  }

  /// Keeps files under a name.
  ///
  /// A single folder is kept as what it holds, several paths relative to the folder they stand in.
  /// Since version 4.4 the real action leaves out what begins with a point, files and whole folders.
  ///
  /// - Parameters:
  ///   - paths: What to keep; no patterns, and all of one folder.
  ///   - name: The name of the artifact.
  ///   - isAll: Whether hidden files are kept too.
  ///   - isReplacing: Whether an artifact of the name gives way, once there is a file to keep.
  /// - Returns: How many files were kept.
  /// - Throws: ``ExpressionError`` for a name that was used before and is not replaced.
  func upload(
    _ paths: [String], as name: String, withHidden isAll: Bool, isReplacing: Bool
  ) throws -> Int {
    let sources = paths.map { folders.place(of: $0) }
    let present = sources.filter {
      FileManager.default.fileExists(atPath: $0.path)
        && (isAll || !$0.lastPathComponent.hasPrefix("."))
    }
    if present.isEmpty { return 0 }
    let target = folder.appendingPathExtension("new")
    try folders.clear(target)
    defer { try? FileManager.default.removeItem(at: target) }
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: present[0].path, isDirectory: &isFolder)
    if sources.count == 1, isFolder.boolValue {
      try tool.run("cp", "-RL", "\(present[0].path)/.", target.path, in: workspace)
    } else {
      for source in present { try tool.run("cp", "-RL", source.path, target.path, in: workspace) }
    }
    if !isAll {
      try tool.run(
        "find", ".", "-mindepth", "1", "-name", ".*", "-prune", "-exec", "rm", "-rf", "{}", "+",
        in: target)
    }
    try tool.run("chmod", "-R", "a-x+X", target.path, in: workspace)
    let count = try tool.run("find", ".", "-type", "f", in: target).split(separator: "\n").count
    if count == 0 { return 0 }
    let kept = folder.appending(path: name)
    if FileManager.default.fileExists(atPath: kept.path) {
      guard isReplacing else {
        throw ExpressionError(
          "an artifact \"\(name)\" was uploaded already; GitHub replaces it only with "
            + "overwrite: true.")
      }
      try FileManager.default.removeItem(at: kept)
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: target, to: kept)
    return count
  }

  /// Brings artifacts into the workspace.
  ///
  /// - Parameters:
  ///   - name: The one to bring; else all whose names match the pattern.
  ///   - pattern: A name with `*`.
  ///   - path: The folder, below the workspace where it is no whole path.
  ///   - isMerged: Whether several land in one folder, and not each in one of its name.
  /// - Returns: How many were brought.
  /// - Throws: ``ExpressionError`` where there is no artifact of the name.
  func download(name: String?, pattern: String?, to path: String, isMerged: Bool) throws -> Int {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let names: [String]
    if let name {
      guard all.contains(name) else { throw ExpressionError("there is no artifact \"\(name)\".") }
      names = [name]
    } else {
      let parts = (pattern ?? "*").split(separator: "*", omittingEmptySubsequences: false)
      names = all.filter { Self.matches($0, parts) }.sorted()
    }
    for found in names {
      let below = name != nil || isMerged ? path : "\(path)/\(found)"
      let target = folders.place(of: below)
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      let source = folder.appending(path: found).path
      try tool.run("cp", "-R", "\(source)/.", target.path, in: workspace)
    }
    return names.count
  }

  private static func matches(_ name: String, _ parts: [Substring]) -> Bool {
    let pattern = parts.map { part in
      part.map { $0.isLetter || $0.isNumber ? String($0) : "\\\($0)" }.joined()
    }
    let regex = try? Regex(pattern.joined(separator: ".*"))
    return regex.map { name.wholeMatch(of: $0) != nil } ?? false
  }
}
