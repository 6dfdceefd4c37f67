/// A regular expression of ECMA-262 that is searched for in bounded time.
///
/// Most patterns become a table that reads each byte of an ASCII text once. Else a search walks back as usual, for that is fastest on patterns as people write them. One that takes
/// too many steps starts again and remembers each state that failed, which makes its time
/// proportional to pattern times text. What even so exceeds its bounds has no answer.
final class Pattern: Sendable {
  /// The pattern as it was written.
  let source: String
  private let program: PatternProgram
  private let automaton: PatternAutomaton?

  init(_ source: String) throws(PatternError) {
    self.source = source
    var parser = PatternParser(source)
    let expression = try parser.pattern()
    program = try PatternProgram(expression, names: parser.names)
    automaton = PatternAutomaton(program)
  }

  /// Tells whether the pattern is found in a text; `nil` where that takes too long.
  func isFound(in text: String, _ run: inout Run) -> Bool? {
    var steps = 0
    let answer = isFound(in: text, steps: &steps)
    // An application takes the time of about sixteen steps.
    run.spend(steps >> 4)
    return answer
  }

  /// Tells whether the pattern is found in a text, and counts the steps that it takes.
  func isFound(in text: String, steps: inout Int) -> Bool? {
    if let automaton,
      let answer = unsafe text.utf8.withContiguousStorageIfAvailable({
        unsafe automaton.isFound(in: $0)
      }), let answer
    {
      return answer
    }
    return search(text, &steps)
  }

  private func search(_ text: String, _ steps: inout Int) -> Bool? {
    var text = text
    return text.withUTF8 { bytes in
      var matcher = unsafe PatternMatcher(program, bytes, remembers: false)
      defer { steps += matcher.stepsTaken }
      if let answer = matcher.search() { return answer }
      guard program.slots == 0 else { return nil }
      steps += matcher.stepsTaken
      matcher = unsafe PatternMatcher(program, bytes, remembers: true)
      return matcher.search()
    }
  }
}
