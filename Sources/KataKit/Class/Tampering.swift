import Foundation

/// What a learner changed that was not the learner's to change; it never counts, and it is named.
package enum Tampering {
  /// Names it, a sentence each.
  ///
  /// - Parameters:
  ///   - kata: The kata, as the teacher has it.
  ///   - mine: The learner's sources and tests.
  ///   - clone: The learner's clone, whose own `Katas/` is looked at as well.
  /// - Returns: The sentences; none where nothing was changed.
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)`` for a kata of the teacher's that cannot be read.
  package static func signs(of kata: Kata, _ mine: FileTree, in clone: LearnerClone) throws
    -> [String]
  {
    let start = try kata.start()
    var signs: [String]
    switch kata.manifest.form {
    case .implement: signs = changed(start.below("Tests/"), mine, "given test")
    case .writeTests: signs = changed(start.below("Sources/"), mine, "given code")
    case .follow, .refactor, .repair: signs = []
    }
    let folder = "Katas/\(kata.manifest.group)/\(kata.name)"
    for part in ["kata.json", "Bugs", "Refactorings", "Solution", "Tests"] {
      let theirs = fingerprint("\(clone.folder.path)/\(folder)/\(part)")
      guard let theirs, theirs != fingerprint("\(kata.folder.path)/\(part)") else { continue }
      signs.append("\(folder)/\(part) differs from yours in the clone; yours counts")
    }
    return signs
  }

  private static func changed(_ given: FileTree, _ mine: FileTree, _ what: String) -> [String] {
    given.paths.compactMap { path in
      guard let text = mine[path] else { return "\(what) removed: \(path); the given one counts" }
      return text == given[path] ? nil : "\(what) changed: \(path); the given one counts"
    }
  }

  /// A fingerprint of what a folder holds.
  static func state(of folder: String) -> String { fingerprint(folder) ?? "" }

  /// What a file or a folder holds; nil where nothing is there.
  private static func fingerprint(_ path: String) -> String? {
    var digest = Digest()
    guard add(path, "", to: &digest, depth: 0) else { return nil }
    return digest.hex
  }

  private static func add(
    _ path: String, _ name: String, to digest: inout Digest, depth: Int
  ) -> Bool {
    switch PlainFile.kind(of: path) {
    case nil: return false
    case .file:
      digest.add(name)
      digest.add(PlainFile.read(path, atMost: HandedIn.fileSize) ?? Data())
    case .folder where depth < 8:
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for child in names.sorted() where FileTree.isText(child) {
        _ = add("\(path)/\(child)", "\(name)/\(child)", to: &digest, depth: depth + 1)
      }
    default: digest.add("no file: \(name)")
    }
    return true
  }
}
