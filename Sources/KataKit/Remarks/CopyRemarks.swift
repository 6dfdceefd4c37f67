import Foundation

/// Looks at a learner's copy for what would otherwise be hard to explain.
package struct CopyRemarks {
  private let kata: Kata
  private let given: FileTree
  private let mine: FileTree

  /// Prepares to look.
  ///
  /// - Parameters:
  ///   - kata: The kata.
  ///   - mine: Every text file of the learner's copy, by its path in it.
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)`` where the kata cannot be read.
  package init(_ kata: Kata, mine: FileTree) throws(WorkspaceError) {
    self.kata = kata
    self.mine = mine
    given = try kata.start()
  }

  private var sourceHome: String { "Sources/\(kata.name)/" }
  private var testHome: String { "Tests/\(kata.name)Tests/" }

  /// Swift files that nobody builds, and tests among the sources.
  package var places: [CopyRemark] {
    mine.paths.compactMap { path in
      guard path.hasSuffix(".swift"), path != "Package.swift" else { return nil }
      let holdsTests = TestSoundness(FileTree([path: mine[path] ?? ""])).testCount > 0
      let home = holdsTests ? testHome : sourceHome
      if path.hasPrefix(sourceHome) {
        return holdsTests ? .testsAmongSources(path: path, home: home) : nil
      }
      return path.hasPrefix(testHome) ? nil : .misplaced(path: path, home: home)
    }
  }

  /// Given tests that were taken out, in a kata whose tests are given.
  package var tests: [CopyRemark] {
    guard kata.manifest.form == .implement else { return [] }
    let kept = KeptTests(given: given.below("Tests/"), mine: mine.below("Tests/"))
    let place = "Katas/\(kata.manifest.group)/\(kata.name)/Tests"
    return kept.missing.isEmpty ? [] : [.testsGone(kept.missing, given: place)]
  }

  /// Public names of the given code that the copy has no longer, where its tests do not compile.
  ///
  /// - Parameter errors: What the compiler said.
  /// - Returns: One remark for each name.
  package func names(_ errors: [CompilerDiagnostic]) -> [CopyRemark] {
    guard errors.contains(where: { $0.file.hasPrefix("Tests/") }) else { return [] }
    let here = Self.publicNames(mine)
    return Self.publicNames(given).filter { !here.contains($0) }.map { .nameGone($0) }
  }

  /// Line ends and indentations that other editors made.
  package var blanks: [CopyRemark] {
    let paths = mine.paths.filter { given[$0] != nil || $0.hasSuffix(".swift") }
    let windows = paths.filter { mine[$0]?.utf8.contains(UInt8(ascii: "\r")) == true }
    let tabbed = paths.filter { path in
      path.hasSuffix(".swift") && Self.isTabbed(mine[path] ?? "")
    }
    return (windows.isEmpty ? [] : [.windowsLineEnds(windows)])
      + (tabbed.isEmpty ? [] : [.tabs(tabbed)])
  }

  /// Whether what the learner had to write is the reference, whatever its blanks.
  ///
  /// A few lines can be alike by chance; from eight on that is unlikely.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)``.
  package func reference() throws(WorkspaceError) -> [CopyRemark] {
    let reference = try kata.reference()
    let asked = reference.paths.filter { reference[$0] != given[$0] }
    let written = asked.reduce(0) { count, path in
      let old = Set(Self.lines(given[path] ?? ""))
      return count + Self.lines(reference[path] ?? "").count { !old.contains($0) }
    }
    let isSame = asked.allSatisfy { path in
      mine[path].map { Self.lines($0) == Self.lines(reference[path] ?? "") } ?? false
    }
    return isSame && written >= 8 ? [.isReference(name: kata.name)] : []
  }

  /// The lines of a text that hold something, without the blanks around them.
  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  private static func isTabbed(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("\t") }
  }

  /// The names that the sources declare as public, in the order of the files, each once.
  private static func publicNames(_ tree: FileTree) -> [String] {
    let declaration =
      /public (?:\w+ )*?(?:struct|class|enum|actor|protocol|typealias|func|let|var) (\w+)/
    var names: [String] = []
    let sources = tree.below("Sources/")
    for path in sources.paths {
      for match in (sources[path] ?? "").matches(of: declaration)
      where !names.contains(String(match.1)) {
        names.append(String(match.1))
      }
    }
    return names
  }
}
