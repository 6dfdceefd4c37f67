/// The command line of a learner's test binary.
struct Arguments {
  enum Mode: String { case run, judge }

  var mode: Mode
  /// Where the events go: a path, or the number of an open descriptor.
  var events = ""
  var filters: [String] = []
  var isSerial = false
  /// The longest time one variant may take, in milliseconds; 0 for no limit.
  var limit = 0
  /// How often one variant may read its switches.
  var reads = Int.max
  /// How much memory the process may take beyond what it has at the start, in MiB; 0 for no limit.
  var memory = 0

  /// Reads the words after the program's name.
  ///
  /// - Throws: A usage problem for an unknown mode or option, a missing or malformed value.
  init(_ words: [String]) throws(RunnerProblem) {
    guard let first = words.first, let mode = Mode(rawValue: first) else {
      throw .usage("expected 'run' or 'judge', found '\(words.first ?? "")'")
    }
    self.mode = mode
    var rest = words.dropFirst()
    while let option = rest.popFirst() {
      if option == "--serial" {
        isSerial = true
        continue
      }
      guard let value = rest.popFirst() else { throw .usage("\(option) needs a value") }
      try set(option, value)
    }
    if events.isEmpty { throw .usage("--events is missing") }
  }

  private mutating func set(_ option: String, _ value: String) throws(RunnerProblem) {
    switch (option, mode) {
    case ("--events", _): events = value
    case ("--filter", _): filters.append(value)
    case ("--limit", .judge): limit = try Self.number(value, option)
    case ("--reads", .judge): reads = try Self.number(value, option)
    case ("--memory", .judge): memory = try Self.number(value, option)
    default: throw .usage("\(mode.rawValue) has no option '\(option)'")
    }
  }

  private static func number(_ text: String, _ option: String) throws(RunnerProblem) -> Int {
    guard let number = Int(text), number >= 0 else {
      throw .usage("\(option) takes a number from 0 up, found '\(text)'")
    }
    return number
  }
}
