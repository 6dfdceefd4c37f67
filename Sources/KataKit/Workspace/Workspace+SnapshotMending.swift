import Foundation

extension Workspace {
  /// Mends the record of the last run where it is broken or older than the log.
  ///
  /// Without it the next run would count as a change of the starting point, whatever was changed.
  ///
  /// - Returns: What was wrong and what became of it, in words; nil where all was well.
  /// - Throws: ``WorkspaceError``; Foundation's error where the log cannot be read.
  package func mendSnapshot(of kata: Kata) throws -> String? {
    let file = snapshotFile(of: kata)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let events = try LogFile(url: log(of: kata)).read().events
    let digest = events.last { !$0.treeDigest.isEmpty }?.treeDigest
    let tree = FileManager.default.contents(atPath: file.path)
      .flatMap { try? Self.decoder.decode(FileTree.self, from: $0) }
    if let tree, digest == nil || tree.digest == digest { return nil }
    if let told = try Self.tree(of: events, from: kata.start()), told.digest == digest {
      try snapshot(kata, told)
      return "The record of your last run (\(shown(file))) was broken. It is mended from the log."
    }
    // A log that somebody changed says nothing against a record that can be read.
    if tree != nil { return nil }
    try snapshot(kata, try kata.start())
    return
      "The record of your last run (\(shown(file))) was broken, and the log does not tell what it "
      + "was. The next run counts as a change of the starting point."
  }

  /// The tree that a log leads to; nil where its diffs do not fit.
  private static func tree(of events: [LogEvent], from start: FileTree) -> FileTree? {
    var tree = start
    for event in events {
      guard let next = try? Patch(parsing: event.diff).applied(to: tree) else { return nil }
      tree = next
    }
    return tree
  }
}
