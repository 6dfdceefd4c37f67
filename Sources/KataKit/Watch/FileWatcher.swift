import CLinux
package import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waits for a save, a key or a moment, whichever comes first.
///
/// On Linux inotify wakes it at once; the files are looked at again twice a second all the same,
/// because some file systems (network disks, shared folders of virtual machines) never report.
package final class FileWatcher {
  /// What was waited for.
  package enum Event: Equatable, Sendable {
    /// A file was added, removed or written.
    case changed
    /// A key was pressed.
    case key(Character)
    /// Standard input came to its end.
    case inputEnded
  }

  private let folder: URL
  private let subfolders: [String]
  private let readsKeys: Bool
  private let notifier: Int32
  private var seen: [String: String]

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - folder: The kata's folder.
  ///   - subfolders: The parts of it that count.
  ///   - readsKeys: Whether keys of standard input are events too.
  package init(folder: URL, subfolders: [String], readsKeys: Bool) {
    self.folder = folder
    self.subfolders = subfolders
    self.readsKeys = readsKeys
    #if os(Linux)
      notifier = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    #else
      notifier = -1
    #endif
    seen = [:]
    seen = look()
  }

  deinit { if notifier >= 0 { close(notifier) } }

  /// Waits for the next event.
  ///
  /// A change is reported once the files have been quiet for some milliseconds, because an editor
  /// writes one file in several steps.
  package func next() -> Event {
    while true {
      var descriptors = [
        pollfd(fd: notifier, events: Int16(POLLIN), revents: 0),
        pollfd(fd: readsKeys ? 0 : -1, events: Int16(POLLIN), revents: 0),
      ]
      _ = unsafe poll(&descriptors, 2, notifier >= 0 ? 500 : 100)
      if descriptors[1].revents != 0 {
        var byte: UInt8 = 0
        guard unsafe read(0, &byte, 1) == 1 else { return .inputEnded }
        return .key(Character(UnicodeScalar(byte)))
      }
      if descriptors[0].revents != 0 { settle() }
      if hasChanged() { return .changed }
    }
  }

  /// Whether a file was added, removed or written since this was last asked, without waiting.
  package func hasChanged() -> Bool {
    let now = look()
    defer { seen = now }
    return now != seen
  }

  /// Empties the notifier until nothing came for five milliseconds.
  private func settle() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var descriptors = [pollfd(fd: notifier, events: Int16(POLLIN), revents: 0)]
    for _ in 0..<40 {
      while unsafe read(notifier, &buffer, buffer.count) > 0 {}
      if unsafe poll(&descriptors, 1, 5) <= 0 { return }
    }
  }

  /// Date and size of each file; also asks to be told of changes in every folder.
  private func look() -> [String: String] {
    var files: [String: String] = [:]
    for subfolder in subfolders {
      let base = folder.appending(path: subfolder)
      notify(of: base.path)
      let below = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
      for name in below ?? [] where FileTree.isText(name) {
        let path = base.path + "/" + name
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          notify(of: path)
        } else {
          let time = status.st_mtim
          files[path] = "\(time.tv_sec).\(time.tv_nsec) \(status.st_size) \(status.st_ino)"
        }
      }
    }
    return files
  }

  private func notify(of path: String) {
    #if os(Linux)
      let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
      if notifier >= 0 { _ = unsafe inotify_add_watch(notifier, path, UInt32(events)) }
    #endif
  }
}
