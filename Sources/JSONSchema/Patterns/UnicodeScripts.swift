/// The scripts of Unicode by name, read once from the table beside it.
enum UnicodeScripts {
  private static let ranges: [String: [ClosedRange<UInt32>]] = {
    var scripts: [String: [ClosedRange<UInt32>]] = [:]
    for line in UnicodeScriptData.lines.split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      var end: UInt32 = 0
      var ranges: [ClosedRange<UInt32>] = []
      for entry in halves[1].split(separator: " ") {
        let parts = entry.split(separator: "+")
        let start = end + (parts.first.flatMap { UInt32($0, radix: 36) } ?? 0)
        end = start + (parts.count > 1 ? UInt32(parts[1], radix: 36) ?? 0 : 0)
        ranges.append(start...end)
      }
      for name in halves[0].split(separator: ",") { scripts[String(name)] = ranges }
    }
    return scripts
  }()

  static func ranges(of name: String) -> [ClosedRange<UInt32>]? { ranges[name] }

  static func contains(_ scalar: Unicode.Scalar, in name: String) -> Bool {
    ranges[name]?.contains(scalar.value) ?? false
  }
}

extension [ClosedRange<UInt32>] {
  /// Tells whether one of the sorted ranges holds a value.
  func contains(_ value: UInt32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].lowerBound <= value
  }
}
