import Foundation

/// What the learner's files were at the last run, so that the log can say what changed since, and so
/// that a test that deletes its own folder destroys nothing.
extension Workspace {
  /// The files at the last run; the starting point where there was none.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``.
  package func lastSnapshot(of kata: Kata) throws(WorkspaceError) -> FileTree {
    let file = snapshotFile(of: kata)
    if let data = FileManager.default.contents(atPath: file.path),
      let tree = try? Self.decoder.decode(FileTree.self, from: data)
    {
      return tree
    }
    return try kata.start()
  }

  /// Remembers the files of this run.
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func snapshot(_ kata: Kata, _ tree: FileTree) throws(WorkspaceError) {
    let file = snapshotFile(of: kata)
    try writing(file) {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Self.encoder.encode(tree).write(to: file, options: .atomic)
    }
  }

  /// Runs a learner's code and puts back every file of the copy that it deleted.
  ///
  /// - Returns: What the body returns, and the paths that were put back.
  package func guarding<Result>(
    _ kata: Kata, _ body: () throws -> Result
  ) throws -> (result: Result, restored: [String]) {
    let copy = folder(of: kata)
    let before = Self.contents(of: copy)
    let result = try body()
    var restored: [String] = []
    for (path, data) in before.sorted(by: { $0.key < $1.key }) {
      let url = copy.appending(path: path)
      if FileManager.default.fileExists(atPath: url.path) { continue }
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url, options: .atomic)
      restored.append(path)
    }
    return (result, restored)
  }

  private func snapshotFile(of kata: Kata) -> URL {
    own.appending(path: "\(kata.name)/snapshot.json")
  }

  /// Every file of a copy but what the package manager built.
  private static func contents(of copy: URL) -> [String: Data] {
    var contents: [String: Data] = [:]
    guard let below = FileManager.default.enumerator(atPath: copy.path) else { return contents }
    while let path = below.nextObject() as? String {
      if path == ".build" {
        below.skipDescendants()
        continue
      }
      let url = copy.appending(path: path)
      if url.isRegularFile { contents[path] = FileManager.default.contents(atPath: url.path) }
    }
    return contents
  }
}

extension Kata {
  /// A fingerprint of all that a learner gets and is judged by.
  package var digest: String {
    var digest = Digest()
    let below = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in (below ?? []).sorted() where !path.hasPrefix(".build") {
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path)
      else { continue }
      digest.add(path)
      digest.add(data)
    }
    return digest.hex
  }
}
