import Foundation
import KataKit

/// A copy of a package, which is woven and built in its place and kept for the next time.
struct PackageCopy {
  let source: URL
  let folder: URL

  private static let left: Set<String> = [".build", ".git", ".swiftpm"]

  /// Makes the copy like the package, but for what is written into it on purpose.
  ///
  /// - Parameter replaced: Files with a text of their own in the copy, by their paths.
  /// - Throws: ``MutationError/cannotCopy(path:reason:)``.
  func update(replacing replaced: FileTree) throws(MutationError) {
    let wanted = files(of: source)
    for path in files(of: folder).subtracting(wanted) where replaced[path] == nil {
      try? FileManager.default.removeItem(at: folder.appending(path: path))
    }
    for path in wanted where replaced[path] == nil {
      do {
        try copy(path)
      } catch {
        throw .cannotCopy(path: path, reason: error.localizedDescription)
      }
    }
    do {
      try replaced.write(to: folder)
    } catch {
      throw .cannotCopy(path: folder.path, reason: "\(error)")
    }
  }

  /// Copies a file unless the copy has the same size and date.
  private func copy(_ path: String) throws {
    let from = source.appending(path: path)
    let to = folder.appending(path: path)
    let manager = FileManager.default
    let old = try? manager.attributesOfItem(atPath: to.path)
    let new = try manager.attributesOfItem(atPath: from.path)
    if let old, old[.size] as? Int == new[.size] as? Int,
      old[.modificationDate] as? Date == new[.modificationDate] as? Date
    {
      return
    }
    try manager.createDirectory(
      at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? manager.removeItem(at: to)
    if new[.type] as? FileAttributeType == .typeSymbolicLink {
      let target = try manager.destinationOfSymbolicLink(atPath: from.path)
      return try manager.createSymbolicLink(atPath: to.path, withDestinationPath: target)
    }
    try manager.copyItem(at: from, to: to)
    if let date = new[.modificationDate] as? Date {
      try manager.setAttributes([.modificationDate: date], ofItemAtPath: to.path)
    }
  }

  /// The paths of all regular files and links, relative to a folder.
  private func files(of folder: URL) -> Set<String> {
    var found: Set<String> = []
    guard let below = FileManager.default.enumerator(atPath: folder.path) else { return found }
    while let path = below.nextObject() as? String {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if Self.left.contains(name) {
        below.skipDescendants()
        continue
      }
      if below.fileAttributes?[.type] as? FileAttributeType != .typeDirectory { found.insert(path) }
    }
    return found
  }
}
