/// A suite that a learner might hand in too early, and the bugs that it must leave: `Weak/weak.json`.
///
/// It proves that the bugs tell suites apart: a judge that calls every suite thorough would fail on it.
package struct WeakSuite: Equatable, Sendable {
  /// What is weak about it, in one sentence.
  package var story: String
  /// The names of the bugs that survive it: exactly these, no more and no fewer.
  package var survivors: [String]
  /// Its files below `Tests/`.
  package var tests: FileTree

  package init(story: String, survivors: [String], tests: FileTree) {
    self.story = story
    self.survivors = survivors
    self.tests = tests
  }

  /// What differs between the declared survivors and the ones that were found; empty where nothing does.
  package func complaints(survived found: [String]) -> [String] {
    found.filter { !survivors.contains($0) }
      .map { "the weak suite misses \($0), and weak.json does not say so" }
      + survivors.filter { !found.contains($0) }
      .map { "the weak suite catches \($0), and weak.json says that it survives" }
  }
}

/// What `weak.json` holds.
struct WeakSuiteFile: Decodable {
  private enum Member: String, StrictMember { case story, survivors }

  var story: String
  var survivors: [String]

  init(from decoder: any Decoder) throws {
    let members = try decoder.strictMembers(Member.self)
    story = try members.decodeText(.story)
    survivors = try members.decode([String].self, forKey: .survivors)
    if survivors.isEmpty {
      throw members.problem(.survivors, "is empty; a suite that misses nothing is not weak")
    }
    if Set(survivors).count != survivors.count {
      throw members.problem(.survivors, "names a bug twice")
    }
  }
}

extension Kata {
  /// The weak suite; nil where the kata has none.
  ///
  /// - Throws: ``VariantFileError`` for a `weak.json` that is missing beside its tests or not in order,
  ///   ``WorkspaceError/cannotRead(path:reason:)``.
  package func weakSuite() throws -> WeakSuite? {
    let files = try FileTree(reading: folder, subfolders: ["Weak"])
    guard !files.paths.isEmpty else { return nil }
    let path = "Katas/\(manifest.group)/\(name)/Weak/weak.json"
    guard let text = files["Weak/weak.json"] else {
      throw VariantFileError(file: path, pointer: "", problem: "is missing")
    }
    let file = try VariantFile.weakSuite(text, path: path)
    let known = try bugs().map(\.name)
    for (index, name) in file.survivors.enumerated() where !known.contains(name) {
      throw VariantFileError(
        file: path, pointer: "/survivors/\(index)",
        problem: "'\(name)' is none of the bugs \(known.joined(separator: ", "))")
    }
    let tests = files.files.filter { $0.key.hasPrefix("Weak/Tests/") }
    return WeakSuite(
      story: file.story, survivors: file.survivors,
      tests: FileTree(
        Dictionary(
          uniqueKeysWithValues: tests.map { (String($0.key.dropFirst("Weak/".count)), $0.value) })))
  }
}
