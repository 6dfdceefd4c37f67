import Foundation

/// Checks of a kata's files that need no compiler.
package struct KataLint {
  private let kata: Kata

  package init(kata: Kata) { self.kata = kata }

  /// One sentence for each thing that is missing or too long; empty where all is well.
  ///
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)`` for a file of the reference.
  package func complaints() throws(WorkspaceError) -> [String] {
    var complaints: [String] = []
    complaints += manifest()
    complaints += readme()
    complaints += notes()
    complaints += try lengths()
    return complaints
  }

  private func manifest() -> [String] {
    var complaints: [String] = []
    let package = KataPackage(name: kata.name, folder: kata.folder, uses: kata.manifest.uses)
    if !package.hasUsualManifest {
      complaints.append("Package.swift is not the usual one for what kata.json says it uses")
    }
    if kata.manifest.group != kata.folder.deletingLastPathComponent().lastPathComponent {
      complaints.append("kata.json names another group than the folder it is in")
    }
    if kata.manifest.after.contains(kata.manifest.id) {
      complaints.append("kata.json says that the kata comes after itself")
    }
    let unknown = kata.manifest.uses.filter { !KataPackage.products.contains($0) }
    if !unknown.isEmpty {
      complaints.append("the kit has no product \(unknown.joined(separator: ", "))")
    }
    if kata.manifest.form == .follow, kata.log == nil {
      complaints.append("a kata to follow needs a log, RedGreen.md")
    }
    return complaints
  }

  private func readme() -> [String] {
    guard let text = read("README.md") else { return ["README.md is missing"] }
    var complaints: [String] = []
    let words = text.split { $0.isWhitespace }.count
    if words > 300 { complaints.append("README.md has \(words) words; 300 are allowed") }
    for heading in ["## What exists", "## Behaviours", "## Done when"]
    where !text.contains(heading) {
      complaints.append("README.md has no \"\(heading)\"")
    }
    if !text.contains("\(kata.manifest.minutes) minutes") {
      complaints.append("README.md does not say \"\(kata.manifest.minutes) minutes\"")
    }
    if !text.split(separator: "\n").contains(where: { $0.hasPrefix("1. ") }) {
      complaints.append("README.md numbers no behaviours")
    }
    return complaints
  }

  private func notes() -> [String] {
    guard let text = read("Solution/NOTES.md") else { return ["Solution/NOTES.md is missing"] }
    return text.lowercased().contains("alternative") ? [] : ["NOTES.md names no alternative"]
  }

  private func lengths() throws(WorkspaceError) -> [String] {
    let reference = try kata.reference()
    func lines(_ prefix: String) -> Int {
      reference.below(prefix).files.values.reduce(0) { $0 + $1.split(separator: "\n").count }
    }
    var complaints: [String] = []
    if lines("Sources/") > 150 {
      complaints.append("Sources have \(lines("Sources/")) lines; 150 are allowed")
    }
    if lines("Tests/") > 200 {
      complaints.append("Tests have \(lines("Tests/")) lines; 200 are allowed")
    }
    return complaints
  }

  private func read(_ path: String) -> String? {
    try? String(contentsOf: kata.folder.appending(path: path), encoding: .utf8)
  }
}
