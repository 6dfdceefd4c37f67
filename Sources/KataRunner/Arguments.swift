/// The command line of a learner's test binary.
struct Arguments {
  enum Mode: String { case run, judge }

  /// What the judge mode goes through: the ids asked for, or every one the build holds.
  enum Variants {
    case all
    case listed([Int32])
  }

  var mode: Mode
  /// Where the events go: a path, or the number of an open descriptor.
  var events = ""
  var filters: [String] = []
  var isSerial = false
  var variants = Variants.all
  /// The longest time one variant may take, in milliseconds; 0 for no limit.
  var limit = 0

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
    case ("--variants", .judge): variants = try Self.variants(value)
    case ("--limit", .judge):
      guard let limit = Int(value), limit >= 0 else {
        throw .usage("--limit takes milliseconds, found '\(value)'")
      }
      self.limit = limit
    default: throw .usage("\(mode.rawValue) has no option '\(option)'")
    }
  }

  private static func variants(_ text: String) throws(RunnerProblem) -> Variants {
    if text == "all" { return .all }
    var ids: [Int32] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let id = Int32(word) else {
        throw .usage("--variants takes numbers or 'all', found '\(word)'")
      }
      ids.append(id)
    }
    return .listed(ids)
  }
}
