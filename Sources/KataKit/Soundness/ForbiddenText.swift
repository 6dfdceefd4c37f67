/// Finds real sleep, the network, the process's environment, and reaching for the grader.
struct ForbiddenText {
  private let scanner: SwiftScanner
  private let clocks: RealClocks

  init(_ scanner: SwiftScanner) {
    self.scanner = scanner
    clocks = RealClocks(scanner)
  }

  private static let network: Set = ["URLSession", "NWConnection"]
  private static let environment: Set = ["setenv", "unsetenv", "putenv"]
  /// What a test can only want from its own process, and the judge lives there too.
  private static let process: Set = ["getenv", "secure_getenv", "dlsym", "dlopen"]
  private static let libcSleeps: Set = ["sleep", "usleep", "nanosleep"]

  /// The complaints in the order of the text; of a test that sleeps, not that it looks at the clock too.
  var complaints: [SoundnessComplaint] {
    let found = scanner.tokens.indices.compactMap { index -> SoundnessComplaint? in
      guard let (kind, found) = finding(at: index) else { return nil }
      return SoundnessComplaint(
        kind: kind, file: scanner.file, line: scanner.tokens[index].line,
        sentence: scanner.sentence(at: index), found: found)
    }
    let sleepers = Set(found.filter { $0.kind == .realSleep }.map(\.sentence))
    return found.filter { $0.kind != .realTime || !sleepers.contains($0.sentence) }
  }

  private func finding(at index: Int) -> (SoundnessComplaint.Kind, String)? {
    let token = scanner.tokens[index]
    if token.kind == .string {
      let isOurs = ["redgreen_", "REDGREEN_", "RedGreenCanary", "/proc/"].contains {
        token.text.contains($0)
      }
      return isOurs ? (.tampering, token.text) : nil
    }
    guard token.kind == .word else { return nil }
    if Self.network.contains(token.text) { return (.network, token.text) }
    if token.text == "CommandLine" { return (.tampering, token.text) }
    if token.text.hasPrefix("redgreen") || token.text == "RedGreenCanary" {
      return (.tampering, token.text)
    }
    if token.text == "environment", scanner.token(index - 1)?.isMark(".") == true,
      owner(before: index - 1) == "processInfo"
    {
      return (.tampering, "processInfo.environment")
    }
    if token.text == "arguments", scanner.token(index - 1)?.isMark(".") == true,
      owner(before: index - 1) == "processInfo"
    {
      return (.tampering, "processInfo.arguments")
    }
    if let read = clocks.read(at: index) { return (.realTime, read) }
    guard scanner.token(index + 1)?.isMark("(") == true else { return nil }
    let isDeclared = scanner.token(index - 1)?.isWord("func") == true
    if isDeclared { return nil }
    if Self.process.contains(token.text) { return (.tampering, token.text) }
    if Self.environment.contains(token.text) { return (.environment, token.text) }
    return sleep(at: index).map { (.realSleep, $0) }
  }

  /// The call that waits for real time, if one stands here.
  private func sleep(at index: Int) -> String? {
    let name = scanner.tokens[index].text
    let isMember = scanner.token(index - 1)?.isMark(".") == true
    guard isMember else { return Self.libcSleeps.contains(name) ? name : nil }
    let owner = owner(before: index - 1)
    if ["Glibc", "Darwin", "Musl", "Foundation"].contains(owner), Self.libcSleeps.contains(name) {
      return "\(owner).\(name)"
    }
    guard name == "sleep" else { return nil }
    switch owner {
    case "Task" where takesVirtualClock(index + 1): return nil
    case "Task", "Thread": return "\(owner).sleep"
    case _ where RealClocks.types.contains(owner): return "\(owner)().sleep"
    case _ where clocks.names.contains(owner): return "\(owner).sleep"
    default: return nil
    }
  }

  /// The word before a dot, over arguments in parentheses or angle brackets.
  private func owner(before dot: Int) -> String {
    var index = dot - 1
    if let last = scanner.token(index), last.isMark(")") || last.isMark(">") {
      let open = last.isMark(")") ? "(" : "<"
      while index >= 0, !scanner.tokens[index].isMark(open) { index -= 1 }
      index -= 1
    }
    guard let token = scanner.token(index), token.isName else { return "" }
    return token.text
  }

  /// Whether `Task.sleep` is told to use a clock that is not one of the system's.
  private func takesVirtualClock(_ start: Int) -> Bool {
    let arguments = start..<scanner.endOfGroup(start)
    let label = arguments.first { index in
      scanner.tokens[index].isWord("clock") && scanner.token(index + 1)?.isMark(":") == true
    }
    guard let label else { return false }
    let value = scanner.tokens[label..<arguments.upperBound].dropFirst(2)
    return !value.contains { token in
      token.isWord("continuous") || token.isWord("suspending")
        || RealClocks.types.contains(token.text) || clocks.names.contains(token.text)
    }
  }
}
