import Foundation

/// The paths of an action's input, one a line.
struct ActionPaths {
  /// Each line that holds something; it may hold expressions.
  let lines: [String]

  init(_ text: String?) {
    lines = (text ?? "").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// Finds what GitHub takes and is not executed here.
  ///
  /// What an expression puts into a path is only known when the step runs.
  ///
  /// - Parameters:
  ///   - isOneFolder: Whether only paths of one folder are executed.
  ///   - folders: Where the executor works; by default anywhere.
  /// - Returns: The sentence that refuses it; nil where there is nothing of it.
  func limit(
    isOneFolder: Bool, in folders: WorkflowFolders = WorkflowFolders(root: URL(filePath: "/run"))
  ) -> String? {
    if let pattern = lines.first(where: Self.isPattern) {
      return "GitHub takes the pattern \"\(pattern)\" as a path; it is not executed here. "
        + "Name the file or the folder that is meant."
    }
    guard isOneFolder, !lines.contains(where: { $0.contains("${{") }) else { return nil }
    let parents = Set(lines.map { folders.place(of: $0).deletingLastPathComponent().path })
    if parents.count < 2 { return nil }
    return "GitHub takes paths of several folders; they are not executed here. "
      + "Upload one folder, or each path in a step and under a name of its own."
  }

  private static func isPattern(_ line: String) -> Bool {
    let fixed = line.replacing(/\$\{\{.*?\}\}/, with: "")
    return line.hasPrefix("!") || fixed.contains { "*?[".contains($0) }
  }
}

/// GitHub takes what stands there, and this executor does not: no step failed by it.
struct NotExecutedError: Error, CustomStringConvertible {
  let description: String
}
