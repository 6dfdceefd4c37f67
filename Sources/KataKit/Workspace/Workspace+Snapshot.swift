import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
    guard !FileManager.default.fileExists(atPath: file.path) || file.isRegularFile else {
      throw .cannotWrite(path: shown(file), reason: "it is no file; move it away.")
    }
    try writing(file) {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Self.encoder.encode(tree).write(to: file, options: .atomic)
    }
  }

  /// Runs a learner's code and puts back every file of the copy that it deleted.
  ///
  /// - Returns: What the body returns, and the paths that were put back.
  /// - Throws: What the body throws; Foundation's error where a file cannot be put back.
  package func guarding<Result>(
    _ kata: Kata, _ body: () throws -> Result
  ) throws -> (result: Result, restored: [String]) {
    let guardFile = guardFile(of: kata)
    let copy = folder(of: kata)
    let guarded = Guarded(
      process: ProcessInfo.processInfo.processIdentifier, folder: copy.path,
      files: Self.contents(of: copy))
    // A run that is killed leaves this file; the next command then puts back what is missing.
    try? FileManager.default.createDirectory(
      at: guardFile.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Self.encoder.encode(guarded).write(to: guardFile, options: .atomic)
    let result = try body()
    let restored = try guarded.restore()
    try? FileManager.default.removeItem(at: guardFile)
    return (result, restored)
  }

  /// Puts back what runs destroyed that did not come to their end.
  ///
  /// - Returns: The paths that were put back, relative to the checkout.
  /// - Throws: Foundation's error where a file cannot be written; nothing else is lost then.
  @discardableResult
  package func recover() throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: own.path)) ?? []
    var restored: [String] = []
    for name in names.sorted() {
      let file = own.appending(path: "\(name)/guard.json")
      guard let data = FileManager.default.contents(atPath: file.path),
        let guarded = try? Self.decoder.decode(Guarded.self, from: data)
      else { continue }
      if guarded.isInUse { continue }
      let folder = URL(fileURLWithPath: guarded.folder)
      restored += try guarded.restore().map { shown(folder.appending(path: $0)) }
      try? FileManager.default.removeItem(at: file)
    }
    return restored
  }

  private func guardFile(of kata: Kata) -> URL { own.appending(path: "\(kata.name)/guard.json") }

  func snapshotFile(of kata: Kata) -> URL {
    own.appending(path: "\(kata.name)/snapshot.json")
  }

  /// Every file of a copy but what the package manager built.
  fileprivate static func contents(of copy: URL) -> [String: Data] {
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

/// The files of a learner's copy as they were before a run.
private struct Guarded: Codable {
  /// The process that runs the tests.
  var process: Int32
  var folder: String
  var files: [String: Data]

  /// Whether another process that still lives runs the tests.
  var isInUse: Bool {
    process != ProcessInfo.processInfo.processIdentifier && kill(process, 0) == 0
  }

  /// Writes every file that is missing.
  ///
  /// - Returns: The paths of those files, relative to the copy.
  /// - Throws: Foundation's error where a file cannot be written.
  func restore() throws -> [String] {
    var restored: [String] = []
    let copy = URL(fileURLWithPath: folder)
    let new = Workspace.contents(of: copy).filter { files[$0.key] == nil }
    for (path, data) in files.sorted(by: { $0.key < $1.key }) {
      let url = copy.appending(path: path)
      if FileManager.default.fileExists(atPath: url.path) { continue }
      // The learner renamed it meanwhile.
      if new.values.contains(data) { continue }
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url, options: .atomic)
      restored.append(path)
    }
    return restored
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
