package import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that test processes write their events into: named after the process that reads them, so
/// that those of one that was interrupted can be told and swept away.
package enum EventsFile {
  private static let kinds = ["events", "judge"]

  /// The place of a new file.
  ///
  /// - Parameters:
  ///   - kind: `events` for a run, `judge` for the judge.
  ///   - builds: The folder of everything built for katas.
  /// - Returns: A file that is not there yet.
  package static func new(_ kind: String, in builds: URL) -> URL {
    builds.appending(path: "\(kind)-\(getpid())-\(UUID().uuidString).jsonl")
  }

  /// Removes the files of processes that are gone.
  package static func sweep(_ builds: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: builds.path)) ?? []
    for name in names where name.hasSuffix(".jsonl") {
      let parts = name.split(separator: "-")
      guard parts.count > 2, kinds.contains(String(parts[0])) else { continue }
      // NB: a kit before this one put no number there but the beginning of a UUID, eight digits.
      let isOld = parts.count == 6
      if !isOld, let process = pid_t(parts[1]), isRunning(process) { continue }
      try? FileManager.default.removeItem(at: builds.appending(path: name))
    }
  }

  private static func isRunning(_ process: pid_t) -> Bool {
    kill(process, 0) == 0 || errno == EPERM
  }
}
