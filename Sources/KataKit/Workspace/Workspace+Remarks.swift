import Foundation

/// What the learner's copy and the kata have become since the copy was made.
extension Workspace {
  /// What stands out in a learner's copy.
  ///
  /// - Parameters:
  ///   - kata: The kata.
  ///   - errors: What the compiler said of the copy, where it was built.
  ///   - isChecked: Whether the copy was checked: then also what matters only there.
  /// - Returns: The remarks: places first, then tests, names, blanks, the reference, and the kata itself.
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``.
  package func remarks(
    on kata: Kata, errors: [CompilerDiagnostic] = [], isChecked: Bool = false
  ) throws(WorkspaceError) -> [CopyRemark] {
    let mine = try FileTree(readingAllOf: folder(of: kata), of: kata)
    let remarks = try CopyRemarks(kata, mine: mine)
    var found = remarks.places + remarks.tests + remarks.names(errors)
    if isChecked { found += remarks.blanks + (try remarks.reference()) }
    if let change = change(of: kata) { found.append(.kataChanged(change, name: kata.name)) }
    return found
  }

  /// How a kata has changed since it was begun or solved; nil where it has not, or was never begun.
  package func change(of kata: Kata) -> KataChange? {
    guard let entry = progress()[kata] else { return nil }
    let known = entry.doneAt == nil ? entry.digest : entry.doneDigest ?? entry.digest
    guard known != kata.digest else { return nil }
    var files: [String] = []
    if let given = given(of: kata), let now = try? kata.start() {
      files = Set(given.paths + now.paths).filter { given[$0] != now[$0] }.sorted()
    }
    return KataChange(isSolved: entry.doneAt != nil, files: files)
  }

  /// The files that the learner was given; nil for a copy of a time when this was not kept.
  private func given(of kata: Kata) -> FileTree? {
    FileManager.default.contents(atPath: givenFile(of: kata).path)
      .flatMap { try? Self.decoder.decode(FileTree.self, from: $0) }
  }

  /// Keeps the files that the learner is given.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``, ``WorkspaceError/cannotWrite(path:reason:)``.
  func keepGiven(_ kata: Kata) throws(WorkspaceError) {
    let given = try kata.start()
    let file = givenFile(of: kata)
    try writing(file) {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Self.encoder.encode(given).write(to: file, options: .atomic)
    }
  }

  private func givenFile(of kata: Kata) -> URL { own.appending(path: "\(kata.name)/given.json") }
}

extension FileTree {
  /// Reads what a learner wrote, wherever in the copy it lies; what cannot be read is left out.
  fileprivate init(readingAllOf folder: URL, of kata: Kata) throws(WorkspaceError) {
    self = try FileTree(reading: folder, subfolders: kata.parts)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() where FileTree.isText(name) && !kata.parts.contains(name) {
      let url = folder.appending(path: name)
      if url.isRegularFile {
        self[name] = try? String(contentsOf: url, encoding: .utf8)
      } else {
        self = merging((try? FileTree(reading: folder, subfolders: [name])) ?? FileTree([:]))
      }
    }
  }

  /// The files without what editors of Windows add: line ends of two characters, a mark at the front.
  package var withPlainLineEnds: FileTree {
    FileTree(
      files.mapValues { text in
        let plain =
          text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n") : text
        return plain.hasPrefix("\u{FEFF}") ? String(plain.unicodeScalars.dropFirst()) : plain
      })
  }
}
