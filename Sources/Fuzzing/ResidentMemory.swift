import Foundation

/// The memory of this process.
package enum ResidentMemory {
  /// What is in use now, in kilobytes; 0 where the system does not tell (Darwin is untried).
  package static var kilobytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
