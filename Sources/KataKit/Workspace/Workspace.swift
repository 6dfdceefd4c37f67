package import Foundation

/// The learner's own copies of the katas, and how far the learner is.
///
/// Nothing a learner wrote is ever deleted: a reset moves the folder into `backups`.
package struct Workspace: Sendable {
  /// The folder of the checkout.
  package let root: URL
  /// The folder of all copies, `Workspace` in the checkout.
  package let folder: URL
  /// How long a change waits for another `kata` that changes the workspace.
  let patience: Duration

  /// Opens the workspace of a checkout, which need not be there yet.
  ///
  /// - Parameters:
  ///   - root: The folder of the checkout.
  ///   - patience: How long a change waits for another `kata` before it throws ``WorkspaceError/busy``.
  package init(root: URL, patience: Duration = .seconds(2)) {
    self.root = root
    self.patience = patience
    folder = root.appending(path: "Workspace")
  }

  /// Where the kit keeps what it needs for itself.
  var own: URL { folder.appending(path: ".kata") }

  /// The learner's copy of a kata.
  package func folder(of kata: Kata) -> URL {
    folder.appending(path: kata.manifest.group).appending(path: kata.name)
  }

  /// The learner's log of a kata.
  package func log(of kata: Kata) -> URL { folder(of: kata).appending(path: "log.jsonl") }

  /// The learner's copy as a package.
  package func package(of kata: Kata) -> KataPackage {
    KataPackage(name: kata.name, folder: folder(of: kata), uses: kata.manifest.uses)
  }

  /// Whether the learner has a copy.
  package func hasCopy(of kata: Kata) -> Bool { exists(folder(of: kata)) }

  /// Refuses a kata without a copy.
  ///
  /// - Throws: ``WorkspaceError/notStarted(name:)``, ``WorkspaceError/moved(name:path:candidate:)``.
  package func requireCopy(of kata: Kata) throws(WorkspaceError) {
    if hasCopy(of: kata) { return }
    guard progress()[kata] != nil else { throw .notStarted(name: kata.name) }
    throw .moved(
      name: kata.name, path: shown(folder(of: kata)), candidate: renamedCopy(of: kata).map(shown))
  }

  /// A path as the learner should see it: relative to the checkout.
  package func shown(_ url: URL) -> String {
    url.path.hasPrefix(root.path + "/") ? String(url.path.dropFirst(root.path.count + 1)) : url.path
  }

  /// The files of the learner's copy that count, with plain line ends: sources and tests.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``.
  package func files(of kata: Kata) throws(WorkspaceError) -> FileTree {
    try FileTree(reading: folder(of: kata), subfolders: kata.parts).withPlainLineEnds
  }

  /// Copies a kata's starting point for the learner.
  ///
  /// The copy is made aside and moved into place whole, so that an interruption leaves nothing half.
  ///
  /// - Throws: ``WorkspaceError/alreadyStarted(name:path:)``,
  ///   ``WorkspaceError/cannotWrite(path:reason:)``, ``WorkspaceError/busy``.
  package func start(_ kata: Kata, now: Date) throws(WorkspaceError) {
    try locked { () throws(WorkspaceError) in
      let target = folder(of: kata)
      if exists(target) { throw .alreadyStarted(name: kata.name, path: shown(target)) }
      try begin(kata, now: now)
    }
  }

  /// Moves the learner's copy into `backups` and starts the kata again.
  ///
  /// - Returns: The backup's folder; nil where there was no copy.
  /// - Throws: ``WorkspaceError/notStarted(name:)``, ``WorkspaceError/cannotWrite(path:reason:)``,
  ///   ``WorkspaceError/busy``.
  package func reset(_ kata: Kata, now: Date) throws(WorkspaceError) -> URL? {
    try locked { () throws(WorkspaceError) in
      let target = folder(of: kata)
      guard exists(target) || progress()[kata] != nil else { throw .notStarted(name: kata.name) }
      var backup: URL?
      if exists(target) {
        let place = freeBackupPlace(for: kata, now: now)
        try writing(place) {
          try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
          try FileManager.default.moveItem(at: target, to: place)
          // What the package manager built is no work of the learner's, and much.
          try? FileManager.default.removeItem(at: place.appending(path: ".build"))
        }
        backup = place
      }
      do throws(WorkspaceError) {
        try begin(kata, now: now)
      } catch {
        if let backup, !exists(target) {
          try? FileManager.default.moveItem(at: backup, to: target)
        }
        throw error
      }
      return backup
    }
  }

  // MARK: - Files

  func locked<Result>(
    _ body: () throws(WorkspaceError) -> Result
  ) throws(WorkspaceError) -> Result {
    try writing(own) {
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    }
    try requireReadableProgress()
    return try FileLock.wait(for: own.appending(path: "lock").path, patience: patience, body)
  }

  private func begin(_ kata: Kata, now: Date) throws(WorkspaceError) {
    try copy(kata, to: folder(of: kata))
    try snapshot(kata, try files(of: kata))
    forgetCoach(of: kata)
    try keepGiven(kata)
    var progress = progress()
    let before = progress[kata]
    progress[kata] = LearnerProgress.Entry(startedAt: now, digest: kata.digest)
    progress[kata]?.doneAt = before?.doneAt
    progress[kata]?.doneDigest = before?.doneAt == nil ? nil : before?.doneDigest ?? before?.digest
    progress.current = kata.manifest.id
    try save(progress)
  }

  private func copy(_ kata: Kata, to target: URL) throws(WorkspaceError) {
    let aside = own.appending(path: "new-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: aside) }
    try writing(target) {
      try FileManager.default.createDirectory(at: aside, withIntermediateDirectories: true)
      for part in ["Package.swift", "README.md"] + kata.parts {
        try FileManager.default.copyItem(
          at: kata.folder.appending(path: part), to: aside.appending(path: part))
      }
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.moveItem(at: aside, to: target)
    }
  }

  private func freeBackupPlace(for kata: Kata, now: Date) -> URL {
    let time = now.formatted(
      .verbatim(
        "\(year: .defaultDigits)-\(month: .twoDigits)-\(day: .twoDigits)-\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\(minute: .twoDigits)\(second: .twoDigits)",
        timeZone: .current, calendar: Calendar(identifier: .gregorian)))
    let base = folder.appending(path: "backups/\(kata.name)-\(time)")
    var place = base
    var copies = 1
    while exists(place) {
      copies += 1
      place = URL(fileURLWithPath: base.path + "-\(copies)")
    }
    return place
  }

  /// A folder of the workspace that holds this kata's package under another name.
  private func renamedCopy(of kata: Kata) -> URL? {
    let group = folder(of: kata).deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: group.path)) ?? []
    return names.sorted().map { group.appending(path: $0) }.first {
      let manifest = try? String(contentsOf: $0.appending(path: "Package.swift"), encoding: .utf8)
      return manifest?.contains("name: \"\(kata.name)\"") ?? false
    }
  }

  private func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  func writing(_ url: URL, _ body: () throws -> Void) throws(WorkspaceError) {
    do {
      try body()
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw .cannotWrite(path: shown(url), reason: error.plainReason)
    }
  }

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }

  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return decoder
  }
}

extension Error {
  /// The system's own words where the error carries them.
  package var plainReason: String {
    let error = self as NSError
    if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError,
      inner.domain == NSPOSIXErrorDomain
    {
      return systemMessage(Int32(inner.code)) + "."
    }
    return error.localizedDescription
  }
}
