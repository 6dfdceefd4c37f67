import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends what a job left running: like GitHub's runner it knows its own by a variable.
///
/// Linux only: elsewhere there is no `/proc`.
enum Orphans {
  /// The variable that every process of a job inherits.
  static let variable = "RUNNER_TRACKING_ID"

  /// Kills every process whose environment holds the variable with this value.
  static func end(trackedBy id: String) {
    let mark = Data("\(variable)=\(id)\0".utf8)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    for pid in names.compactMap(Int32.init) where pid != getpid() {
      let environment = FileManager.default.contents(atPath: "/proc/\(pid)/environ")
      if let environment, environment.range(of: mark) != nil { kill(pid, SIGKILL) }
    }
  }
}
