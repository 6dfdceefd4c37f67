package import Foundation

/// The folders of an executor: stable paths, because a build remembers where it was made.
package struct WorkflowFolders: Sendable {
  /// The folder that holds the others.
  package let root: URL

  package init(root: URL) { self.root = root.standardizedFileURL }

  /// A repository with one commit: what is executed.
  var origin: URL { root.appending(path: "origin") }
  /// `GITHUB_WORKSPACE`, made anew for each job.
  package var workspace: URL { root.appending(path: "workspace") }
  /// `RUNNER_TEMP`, made anew for each job.
  var temporary: URL { root.appending(path: "temp") }
  /// `HOME`, made anew for each job.
  var home: URL { root.appending(path: "home") }
  /// What `actions/cache` keeps; it outlives the run.
  package var cache: URL { root.appending(path: "cache") }
  /// What `actions/upload-artifact` keeps, made anew for each run of a workflow.
  package var artifacts: URL { root.appending(path: "artifacts") }

  /// What a step means by a path: below the workspace, or the whole path of something else.
  func folder(_ path: String) -> URL {
    let url = path.hasPrefix("/") ? URL(filePath: path) : workspace.appending(path: path)
    return url.standardizedFileURL
  }

  /// What an action means by a path: as a step, or below `HOME` where it begins with `~`.
  func place(of path: String) -> URL {
    if path == "~" { return home }
    return path.hasPrefix("~/") ? home.appending(path: path.dropFirst(2)) : folder(path)
  }

  /// Makes a folder that is empty.
  func clear(_ url: URL) throws {
    try? FileManager.default.removeItem(at: url)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
}
