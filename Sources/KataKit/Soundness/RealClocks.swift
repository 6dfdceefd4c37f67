/// Finds the clocks of the system in a test file, under whatever name the file gives them.
struct RealClocks {
  /// The standard library's clocks.
  static let types: Set = ["ContinuousClock", "SuspendingClock"]
  /// Functions that tell the time.
  private static let functions: Set = [
    "clock_gettime", "gettimeofday", "CFAbsoluteTimeGetCurrent", "mach_absolute_time",
  ]
  /// Types whose `now` is that of the system.
  private static let owners: Set = ["Date", "DispatchTime", "DispatchWallTime"]

  private let scanner: SwiftScanner
  /// The names that a file gives to clocks of the system: `let clock = ContinuousClock()`.
  private(set) var names: Set<String> = []

  init(_ scanner: SwiftScanner) {
    self.scanner = scanner
    for index in scanner.tokens.indices {
      let word = scanner.tokens[index]
      guard word.isWord("let") || word.isWord("var"), let name = scanner.token(index + 1),
        name.isName, isReal(index + 2, line: word.line)
      else { continue }
      names.insert(name.text)
    }
  }

  /// Whether what a name is bound to, up to the end of its line, is a clock of the system.
  private func isReal(_ start: Int, line: Int) -> Bool {
    guard let first = scanner.token(start), first.isMark("=") || first.isMark(":") else {
      return false
    }
    var index = start + 1
    while let token = scanner.token(index), token.line == line, !token.isMark(";") {
      let isMember = scanner.token(index - 1)?.isMark(".") == true
      if Self.types.contains(token.text) {
        // `ContinuousClock.now` is a moment, and `ContinuousClock()` a clock.
        let next = scanner.token(index + 1)
        return next?.isMark(".") != true || scanner.token(index + 2)?.isWord("continuous") == true
      }
      if isMember, token.isWord("continuous") || token.isWord("suspending") { return true }
      if token.isMark("{") { return false }
      index += 1
    }
    return false
  }

  /// What reads the time of the system at a token, if anything does.
  func read(at index: Int) -> String? {
    let token = scanner.tokens[index]
    let next = scanner.token(index + 1)
    if Self.types.contains(token.text) { return token.text }
    if Self.functions.contains(token.text), next?.isMark("(") == true { return token.text }
    if token.isWord("systemUptime") { return "systemUptime" }
    guard Self.owners.contains(token.text) else { return nil }
    if token.text == "Date", next?.isMark("(") == true,
      scanner.token(index + 2)?.isMark(")") == true
    {
      return "Date()"
    }
    if next?.isMark(".") == true, scanner.token(index + 2)?.isWord("now") == true {
      return "\(token.text).now"
    }
    return nil
  }
}
