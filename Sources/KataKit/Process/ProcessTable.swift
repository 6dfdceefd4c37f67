import Foundation

/// A look into the system's table of processes.
enum ProcessTable {
  /// The processes whose parent is the given one; empty where there is no `/proc`.
  static func children(of parent: Int32) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(Int32.init).filter { parentOf($0) == parent }
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
