package import Foundation

/// All katas of a checkout, in the order of the path.
package struct Catalogue: Sendable {
  /// The folder of the checkout.
  package let root: URL
  /// The katas, in the order of their numbers.
  package let katas: [Kata]

  /// Reads every `Katas/<group>/<Kata>/kata.json`.
  ///
  /// - Throws: ``ManifestError`` for the first file that is not valid; ``CatalogueError/noKatas(_:)``
  ///   where the folder holds none; ``CatalogueError/noSchema(reason:)``.
  package init(root: URL) throws {
    self.root = root
    let schema = try ManifestSchema(root: root)
    let base = root.appending(path: "Katas")
    var katas: [Kata] = []
    for group in Self.subfolders(of: base) {
      for folder in Self.subfolders(of: group) {
        let file = folder.appending(path: "kata.json")
        guard let data = FileManager.default.contents(atPath: file.path) else { continue }
        let name = folder.lastPathComponent
        let path = "Katas/\(group.lastPathComponent)/\(name)/kata.json"
        let manifest = try KataManifest.parse(data, file: path, schema: schema)
        katas.append(Kata(manifest: manifest, name: name, folder: folder))
      }
    }
    guard !katas.isEmpty else { throw CatalogueError.noKatas(base.path) }
    self.katas = katas.sorted { $0.manifest.number < $1.manifest.number }
  }

  /// The kata that somebody means by its name, its identifier or its number.
  ///
  /// - Throws: ``CatalogueError/unknownKata(_:nearest:)``.
  package func kata(named word: String) throws(CatalogueError) -> Kata {
    let wanted = word.lowercased()
    let found = katas.first {
      $0.name.lowercased() == wanted || $0.manifest.id == wanted
        || "\($0.manifest.number)" == wanted
    }
    guard let found else {
      throw .unknownKata(word, nearest: NearestNames.of(word, among: katas.map(\.name)))
    }
    return found
  }

  /// The folder of the checkout that holds the given place: the first with `Package.swift` and
  /// `Katas`.
  package static func root(above place: URL) -> URL? {
    var folder = place.standardizedFileURL
    while true {
      let isRoot = ["Package.swift", "Katas"].allSatisfy {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
      }
      if isRoot { return folder }
      let above = folder.deletingLastPathComponent().standardizedFileURL
      // NB: in a folder that was deleted the path is no longer absolute and never gets shorter.
      if above.path.count >= folder.path.count || !above.path.hasPrefix("/") { return nil }
      folder = above
    }
  }

  private static func subfolders(of folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map { folder.appending(path: $0) }
  }
}

/// A kata could not be found.
package enum CatalogueError: Error, Equatable, CustomStringConvertible {
  /// The folder holds no kata.
  case noKatas(String)
  /// The schema of `kata.json` cannot be used.
  case noSchema(reason: String)
  /// No kata has this name.
  case unknownKata(String, nearest: [String])

  package var description: String {
    switch self {
    case .noKatas(let path): "There is no kata in \(path)."
    case .noSchema(let reason): "\(ManifestSchema.path) cannot be used: \(reason)"
    case .unknownKata(let name, let nearest):
      "There is no kata named \"\(name)\"."
        + (nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: ", "))?")
    }
  }
}
