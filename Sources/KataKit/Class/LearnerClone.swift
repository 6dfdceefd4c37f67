package import Foundation

/// One learner's clone in the folder of a class, which is read and never written.
package struct LearnerClone: Sendable {
  /// The name of its folder, by which the learner is listed.
  package let name: String
  /// Its folder.
  package let folder: URL

  package init(name: String, folder: URL) {
    self.name = name
    self.folder = folder
  }

  /// The clones of a class: every folder that is not hidden, in the order of their names.
  ///
  /// - Parameter folder: The folder of the class. A link in it is the teacher's own and is followed.
  /// - Returns: The clones; none where the folder holds no other.
  /// - Throws: ``WorkspaceError/cannotRead(path:reason:)`` where it is no folder that can be read.
  package static func all(in folder: URL) throws(WorkspaceError) -> [LearnerClone] {
    let names: [String]
    let place = folder.resolvingSymlinksInPath().path
    switch PlainFile.kind(of: place) {
    case .folder: break
    case nil: throw .cannotRead(path: folder.path, reason: "there is no such folder.")
    default: throw .cannotRead(path: folder.path, reason: "it is no folder.")
    }
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: place)
    } catch {
      throw .cannotRead(path: folder.path, reason: error.plainReason)
    }
    return names.sorted().compactMap { name in
      guard !name.hasPrefix(".") else { return nil }
      let clone = folder.appending(path: name).resolvingSymlinksInPath()
      guard PlainFile.kind(of: clone.path) == .folder else { return nil }
      return LearnerClone(name: name, folder: clone)
    }
  }

  /// Why nothing of this clone can be graded; nil where it has a workspace.
  package var flaw: String? {
    switch PlainFile.kind(of: folder.path + "/Workspace") {
    case .folder: nil
    case .link: "Workspace is a link, and links out of a clone are not followed"
    case nil: "there is no Workspace/ in it: does its .gitignore still leave it out?"
    default: "Workspace is no folder"
    }
  }

  /// Whether the learner has a copy of a kata.
  package func hasCopy(of kata: Kata) -> Bool {
    flaw == nil && isFolder("Workspace/\(kata.manifest.group)")
      && PlainFile.kind(of: path(of: kata)) != nil
  }

  /// The place of the learner's copy of a kata.
  func path(of kata: Kata) -> String {
    "\(folder.path)/Workspace/\(kata.manifest.group)/\(kata.name)"
  }

  private func isFolder(_ path: String) -> Bool {
    PlainFile.kind(of: "\(folder.path)/\(path)") == .folder
  }
}
