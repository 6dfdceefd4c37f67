import Foundation
import KataKit

/// The git of this machine, where it has one.
enum InstalledGit {
  /// Whether git can be run at all; a test of the history needs it.
  static let answers: Bool = {
    let folder = FileManager.default.temporaryDirectory
    return (try? GitCommand().run(["version"], in: folder, input: nil)) != nil
  }()
}
