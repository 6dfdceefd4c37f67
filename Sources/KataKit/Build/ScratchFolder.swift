package import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for a copy of a kata that belongs to one user at a time, and is kept for the next.
///
/// Two commands that check the same kata at once get two folders. The claim ends with this value or
/// with the process.
package final class ScratchFolder {
  /// The folder; it may hold what the last user left, so that little has to be built anew.
  package let url: URL
  private let descriptor: Int32

  /// Claims the folder of this name, or the first free one of `name-2`, `name-3`, ….
  ///
  /// - Throws: ``WorkspaceError/cannotWrite(path:reason:)``.
  package init(_ name: String, in builds: URL) throws(WorkspaceError) {
    let scratch = builds.appending(path: "scratch")
    do {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: scratch.path, reason: error.plainReason)
    }
    for number in 1...100 {
      let folder = scratch.appending(path: number == 1 ? name : "\(name)-\(number)")
      let file = folder.path + ".lock"
      let descriptor = unsafe open(file, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        throw .cannotWrite(path: file, reason: systemMessage(errno) + ".")
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        self.descriptor = descriptor
        url = folder
        return
      }
      close(descriptor)
    }
    throw .busy
  }

  deinit {
    // NB: Closing is not enough: a child between fork and exec holds a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
