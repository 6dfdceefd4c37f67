import Foundation
import KataKit

/// Stands in for `actions/cache`: the same keys, the same archive format.
struct BuildCache {
  let folders: WorkflowFolders
  let tool: Tool
  private var folder: URL { folders.cache }
  private var workspace: URL { folders.workspace }

  init(folders: WorkflowFolders, tool: Tool) {
    self.folders = folders
    self.tool = tool
  }

  /// Restores the archive of a key, or the newest whose key begins with one of the others.
  ///
  /// - Returns: The key that was found; nil where none was.
  func restore(_ key: String, orPrefixes prefixes: [String]) throws -> String? {
    let known = try keys()
    let found =
      known.first { $0 == key }
      ?? prefixes.lazy.compactMap { prefix in known.first { $0.hasPrefix(prefix) } }.first
    guard let found else { return nil }
    try tool.run("tar", "-xPf", archive(found).path, "-C", workspace.path, in: workspace)
    return found
  }

  /// Keeps paths under a key; paths that do not exist are left out.
  func save(_ paths: [String], as key: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let present = paths.map { isBelow($0) ? $0 : folders.place(of: $0).path }.filter {
      FileManager.default.fileExists(atPath: folders.place(of: $0).path)
    }
    guard !present.isEmpty else { return }
    let list = folder.appending(path: "paths")
    try Data(present.joined(separator: "\n").utf8).write(to: list)
    // NB: The posix format keeps fractions of seconds; without them more is compiled again. With -P,
    // as of the real action, a whole path stays one.
    try tool.run(
      "tar", "--posix", "-cPf", archive(key).path, "-T", list.path, in: workspace)
    let newestFirst = [key] + (try keys().filter { $0 != key })
    try Data(newestFirst.joined(separator: "\n").utf8).write(to: index)
  }

  private func isBelow(_ path: String) -> Bool { !path.hasPrefix("/") && !path.hasPrefix("~") }

  private var index: URL { folder.appending(path: "keys") }

  /// The keys, newest first.
  private func keys() throws -> [String] {
    guard let data = FileManager.default.contents(atPath: index.path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func archive(_ key: String) -> URL {
    var digest = Digest()
    digest.add(key)
    return folder.appending(path: "\(digest.hex).tar")
  }
}
