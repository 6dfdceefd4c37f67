import Foundation

/// Stands in for the artifact actions, which keep contents and lose modes and links.
struct Artifacts {
  let folder: URL
  let workspace: URL
  let tool: Tool

  /// Keeps files under a name.
  ///
  /// A single folder is kept as what it holds, several paths relative to the folder they stand in.
  /// Since version 4.4 the real action leaves out what begins with a point, files and whole folders.
  ///
  /// - Returns: How many files were kept.
  /// - Throws: ``ExpressionError`` for a name that was used before, and for paths that are not
  ///   simulated: patterns, and several of different folders.
  func upload(_ paths: [String], as name: String, withHidden isAll: Bool) throws -> Int {
    let target = folder.appending(path: name)
    if FileManager.default.fileExists(atPath: target.path) {
      throw ExpressionError("an artifact \"\(name)\" was uploaded already.")
    }
    if let pattern = paths.first(where: { $0.contains("*") || $0.hasPrefix("!") }) {
      throw ExpressionError("the pattern \"\(pattern)\" is not simulated as a path.")
    }
    let sources = paths.map { workspace.appending(path: $0).standardizedFileURL }
    if Set(sources.map { $0.deletingLastPathComponent().path }).count > 1 {
      throw ExpressionError("paths of different folders are not simulated; upload one folder.")
    }
    let present = sources.filter {
      FileManager.default.fileExists(atPath: $0.path)
        && (isAll || !$0.lastPathComponent.hasPrefix("."))
    }
    if present.isEmpty { return 0 }
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
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
    if count == 0 { try FileManager.default.removeItem(at: target) }
    return count
  }

  /// Brings artifacts into the workspace.
  ///
  /// - Parameters:
  ///   - name: The one to bring; else all whose names match the pattern.
  ///   - pattern: A name with `*`.
  ///   - path: The folder below the workspace.
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
      let target = workspace.appending(path: below)
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
