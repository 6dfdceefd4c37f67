package import Foundation

/// How far the learner is, in `progress.json`: never written over where it cannot be read.
extension Workspace {
  /// Changes the progress under the lock.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``, ``WorkspaceError/cannotWrite(path:reason:)``, ``WorkspaceError/busy``.
  package func update(_ change: (inout LearnerProgress) -> Void) throws(WorkspaceError) {
    try locked { () throws(WorkspaceError) in
      var progress = progress()
      change(&progress)
      try save(progress)
    }
  }

  /// Changes the progress in one kata, which becomes the current one.
  ///
  /// A copy whose entry was lost, as in a broken file, gets a new one.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``, ``WorkspaceError/cannotWrite(path:reason:)``,
  ///   ``WorkspaceError/busy``.
  package func update(
    _ kata: Kata, now: Date, _ change: (inout LearnerProgress.Entry) -> Void
  ) throws(WorkspaceError) {
    try update { progress in
      var entry =
        progress[kata] ?? LearnerProgress.Entry(startedAt: now, digest: kata.digest)
      change(&entry)
      progress[kata] = entry
      progress.current = kata.manifest.id
    }
  }

  /// The progress; a broken file counts as empty, see ``mendProgress()``.
  package func progress() -> LearnerProgress {
    guard let data = FileManager.default.contents(atPath: progressFile.path) else {
      return LearnerProgress()
    }
    return (try? Self.decoder.decode(LearnerProgress.self, from: data)) ?? LearnerProgress()
  }

  /// Moves a broken progress aside, and takes the copy of the last good one in its place.
  ///
  /// Without a copy a new one begins.
  ///
  /// - Returns: Where it is kept, relative to the checkout; nil where nothing was broken.
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package func mendProgress() throws(WorkspaceError) -> String? {
    guard let data = FileManager.default.contents(atPath: progressFile.path),
      (try? Self.decoder.decode(LearnerProgress.self, from: data)) == nil
    else { return nil }
    let aside = folder.appending(path: "progress-unreadable-\(UUID().uuidString).json")
    try writing(aside) { try FileManager.default.moveItem(at: progressFile, to: aside) }
    if let copy = FileManager.default.contents(atPath: progressCopy.path),
      (try? Self.decoder.decode(LearnerProgress.self, from: copy)) != nil
    {
      try writing(progressFile) { try copy.write(to: progressFile, options: .atomic) }
    }
    return shown(aside)
  }

  /// Refuses a progress that is there and cannot be read: writing it anew would lose it.
  func requireReadableProgress() throws(WorkspaceError) {
    let path = progressFile.path
    guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil,
      FileManager.default.contents(atPath: path) == nil
    else { return }
    throw .cannotRead(
      path: shown(progressFile),
      reason: "it is there and cannot be opened. Allow it:  chmod u+rw '\(path)'")
  }

  private var progressFile: URL { folder.appending(path: "progress.json") }
  private var progressCopy: URL { own.appending(path: "progress-copy.json") }

  func save(_ progress: LearnerProgress) throws(WorkspaceError) {
    _ = try mendProgress()
    try writing(progressFile) {
      let data = try Self.encoder.encode(progress)
      try data.write(to: progressFile, options: .atomic)
      // A copy that cannot be written is no reason to keep the progress back.
      try? FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try? data.write(to: progressCopy, options: .atomic)
    }
  }
}
