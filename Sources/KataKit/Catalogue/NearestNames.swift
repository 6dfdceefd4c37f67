/// Finds what somebody meant who mistyped a name.
package enum NearestNames {
  /// The candidates that are near, nearest first, three at the most.
  package static func of(_ name: String, among candidates: [String]) -> [String] {
    let wanted = name.lowercased()
    let limit = max(2, wanted.count / 2)
    return
      candidates
      .map { (name: $0, distance: distance(wanted, $0.lowercased())) }
      .filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3).map(\.name)
  }

  /// The number of letters to add, drop, change or swap; a name that begins with the other is near.
  static func distance(_ wanted: String, _ candidate: String) -> Int {
    if wanted.count >= 3, candidate.hasPrefix(wanted) { return 1 }
    let a = Array(wanted)
    let b = Array(candidate)
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let change = last[j] + (a[i] == b[j] ? 0 : 1)
        var best = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
