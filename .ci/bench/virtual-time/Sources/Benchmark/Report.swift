#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The table of figures; the program fails when one misses its target.
struct Report {
  private var hasMissed = false

  mutating func add(_ name: String, _ value: Double, _ unit: String, _ target: Double?) {
    let rounded = (value * 100).rounded() / 100
    let isMet = target.map { value <= $0 } ?? true
    if !isMet { hasMissed = true }
    let bound = target.map { "target \($0) \(unit)" } ?? "no target"
    print("\(isMet ? "ok    " : "MISSED") \(name): \(rounded) \(unit) (\(bound))")
  }

  func finish() { if hasMissed { exit(1) } }
}

/// The middle one of several measurements.
func median(of count: Int, _ measure: @Sendable () async throws -> Double) async throws -> Double {
  var values: [Double] = []
  for _ in 0..<count { values.append(try await measure()) }
  return values.sorted()[count / 2]
}

/// A duration as a number of microseconds.
func microseconds(_ duration: Duration) -> Double {
  let parts = duration.components
  return Double(parts.seconds) * 1e6 + Double(parts.attoseconds) / 1e12
}
