/// Something about the learner's files is in the way; nothing was changed.
package enum WorkspaceError: Error, Equatable, CustomStringConvertible {
  /// A file could not be read.
  case cannotRead(path: String, reason: String)
  /// A file could not be written.
  case cannotWrite(path: String, reason: String)
  /// The kata was started before.
  case alreadyStarted(name: String, path: String)
  /// The kata was not started yet.
  case notStarted(name: String)
  /// The kata was started, and its folder is not where it was.
  case moved(name: String, path: String, candidate: String?)
  /// Another `kata` is changing the workspace.
  case busy

  package var description: String {
    switch self {
    case .cannotRead(let path, let reason): "Cannot read \(path): \(reason)"
    case .cannotWrite(let path, let reason):
      "Cannot write \(path): \(reason) Nothing of yours was changed."
    case .alreadyStarted(let name, let path):
      "\(name) is started already: \(path). `swift run kata watch \(name)` goes on, `swift run kata reset \(name)` begins again and keeps a backup."
    case .notStarted(let name): "\(name) is not started yet. Type: swift run kata start \(name)"
    case .moved(let name, let path, let candidate):
      "\(name) was started, and \(path) is gone."
        + (candidate.map { " Was it renamed to \($0)? Move it back:  mv '\($0)' '\(path)'" }
          ?? " Begin again with: swift run kata reset \(name)")
    case .busy: "Another kata command is changing the workspace. Wait for it, then try again."
    }
  }
}
