/// Every claim about the folder that needs a real build.
enum Scenarios {
  /// The faults that must turn red; scenarios bear their names, and a quick one each of them.
  static let faults: Set<String> = [
    "wrong behaviour", "compiler warning", "style", "syntax error", "all tests deleted",
    "filter that matches nothing", "uncovered code", "missing Package.resolved", "crash", "hang",
    "flaky test", "swallowed exit code",
  ]

  /// The names of tests that crash, hang, fail now and then or are disabled, with their bodies.
  static let crash = """
        @Test func crashes() {
            let seats: [Int] = []
            _ = seats[seats.count]
        }
    """
  static let hang = """
        @Test func hangs() {
            while true { _ = poll(nil, 0, 1000) }
        }
    """
  static let flaky = """
        @Test func flickers() {
            let seed = Int.random(in: 0..<1_000_000)
            #expect(seed.isMultiple(of: 2), "seed \\(seed)")
        }
    """
  static let disabled = """
        @Test(.disabled("not today")) func rests() {}
    """
  static let source = "Sources/Hello/Hello.swift"
  static let tests = "Tests/HelloTests/HelloTests.swift"

  /// Code that no test runs.
  static let idle = "public func idle(_ seats: Int) -> Int {\n    seats + 1\n}\n\n"

  static func tested(_ change: [String: String]) -> [String: String] {
    Sample.tested.merging(change) { $1 }
  }

  static func source(_ text: String, _ with: String) -> [String: String] {
    tested([source: (Sample.tested[source] ?? "").replacing(text, with: with)])
  }
}
