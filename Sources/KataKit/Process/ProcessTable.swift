import Foundation

/// A look into the system's table of processes.
enum ProcessTable {
  /// The processes whose parent is the given one; empty where there is no `/proc`.
  static func children(of parent: Int32) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(Int32.init).filter { parentOf($0) == parent }
  }

  /// The processes that a process started, and those that they started, down to a number of them.
  ///
  /// It reads only these processes' own entries, not the whole table; empty where there is no `/proc`.
  static func descendants(of parent: Int32, upTo limit: Int) -> [Int32] {
    var found: [Int32] = []
    var next = [parent][...]
    while let process = next.popFirst(), found.count < limit {
      let threads = "/proc/\(process)/task"
      for thread in (try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? [] {
        let path = "\(threads)/\(thread)/children"
        let text = try? String(contentsOfFile: path, encoding: .utf8)
        let children = (text ?? "").split(separator: " ").compactMap { Int32($0) }
        found += children
        next += children
      }
    }
    return found
  }

  /// Reads the fourth field of `/proc/PID/stat`; the second, the name, may hold spaces.
  private static func parentOf(_ pid: Int32) -> Int32? {
    guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let name = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[stat.index(after: name)...].split(separator: " ")
    return fields.count > 1 ? Int32(fields[1]) : nil
  }
}
