package import Foundation

/// All katas of a checkout, in the order of the path.
package struct Catalogue: Sendable {
  /// The folder of the checkout.
  package let root: URL
  /// The katas, in the order of their numbers.
  package let katas: [Kata]
  /// What is wrong with the katas that are left out, by the names of their folders.
  package let broken: [String: ManifestError]

  /// Reads every `Katas/<group>/<Kata>/kata.json`; one that is not valid stands in no other's way.
  ///
  /// - Throws: ``ManifestError`` where no file is valid; ``CatalogueError/noKatas(_:)`` where the folder
  ///   holds none; ``CatalogueError/noSchema(reason:)``.
  package init(root: URL) throws {
    self.root = root
    let schema = try ManifestSchema(root: root)
    let base = root.appending(path: "Katas")
    var katas: [Kata] = []
    var broken: [String: ManifestError] = [:]
    for group in Self.subfolders(of: base) {
      for folder in Self.subfolders(of: group) {
        let file = folder.appending(path: "kata.json")
        guard let data = FileManager.default.contents(atPath: file.path) else { continue }
        let name = folder.lastPathComponent
        let path = "Katas/\(group.lastPathComponent)/\(name)/kata.json"
        do throws(ManifestError) {
          let manifest = try KataManifest.parse(data, file: path, schema: schema)
          katas.append(Kata(manifest: manifest, name: name, folder: folder))
        } catch {
          broken[name] = error
        }
      }
    }
    guard !katas.isEmpty else {
      throw broken.min { $0.key < $1.key }?.value ?? CatalogueError.noKatas(base.path) as any Error
    }
    self.broken = broken
    self.katas = katas.sorted { $0.manifest.number < $1.manifest.number }
  }

  /// The kata that somebody means by its name, its identifier or its number.
  ///
  /// - Throws: ``CatalogueError/unknownKata(_:nearest:)``; ``ManifestError`` for one whose `kata.json` is
  ///   not valid.
  package func kata(named word: String) throws -> Kata {
    let wanted = word.lowercased()
    if let error = broken.first(where: { $0.key.lowercased() == wanted })?.value { throw error }
    let found = katas.first {
      $0.name.lowercased() == wanted || $0.manifest.id == wanted
        || "\($0.manifest.number)" == wanted
    }
    guard let found else {
      throw CatalogueError.unknownKata(
        word, nearest: NearestNames.of(word, among: katas.map(\.name)))
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
