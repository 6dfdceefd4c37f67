import KataKit

extension Session {
  /// The next level of a hint: a question, a pointer, nearly the answer.
  func hint(_ invocation: Invocation) throws -> Int32 {
    let kata = try kata(invocation)
    if let name = invocation.options["--bug"] {
      return try hint(forBug: name, of: kata, invocation)
    }
    let hints = kata.manifest.hints
    let shown = workspace.progress()[kata]?.hints ?? [:]
    let topic: Int
    if let wanted = invocation.options["--topic"] {
      guard let number = Int(wanted), hints.indices.contains(number - 1) else {
        console.report("\(kata.name) has hints 1 to \(hints.count), not \(wanted).")
        return Dispatcher.usage
      }
      topic = number - 1
    } else {
      topic = hints.indices.first { shown[$0, default: 0] < 3 } ?? hints.count - 1
    }
    let level = min(shown[topic, default: 0], 2)
    if workspace.hasCopy(of: kata) {
      try workspace.update { $0[kata]?.hints[topic] = level + 1 }
    }
    if invocation.has("--json") {
      return try printJSON(
        ShownHint(kata: kata.name, topic: topic + 1, level: level + 1, text: hints[topic][level]))
    }
    let kinds = ["a question", "a pointer", "nearly the answer"]
    console.line()
    console.line(
      " \(paint.bold(kata.name)) · hint \(topic + 1) of \(hints.count) · \(kinds[level])")
    console.line()
    console.line(Layout.fold(hints[topic][level], width: console.width - 2, indent: "   "))
    console.line()
    guard workspace.hasCopy(of: kata) else { return 0 }
    if level < 2 { console.line(paint.dim("   again: \(kinds[level + 1])")) }
    if level == 2, topic + 1 < hints.count { console.line(paint.dim("   again: the next hint")) }
    if level == 2, topic + 1 == hints.count {
      let words = "That was the last hint. From the first:  \(program) hint \(kata.name) --topic 1"
      console.line(paint.dim("   \(words)"))
    }
    return 0
  }

  private func hint(
    forBug name: String, of kata: Kata, _ invocation: Invocation
  ) throws -> Int32 {
    let bugs = try kata.bugs()
    guard let bug = bugs.first(where: { $0.name == name }) else {
      let names = bugs.map(\.name).joined(separator: ", ")
      console.report(
        "\(kata.name) has no bug named \"\(name)\"."
          + (names.isEmpty ? " It has no bugs at all." : " Its bugs are: \(names)."))
      return Dispatcher.usage
    }
    let witness =
      invocation.has("--witness") ? Witness(of: bug.name, in: try kata.witnesses()) : nil
    if invocation.has("--json") {
      var shown = ["bug": bug.name, "story": bug.story, "lesson": bug.lesson]
      if let witness { shown["witness"] = witness.source }
      return try printJSON(shown)
    }
    console.line()
    console.line(" \(paint.bold(bug.name))")
    console.line(Layout.fold(bug.story, width: console.width - 2, indent: "   "))
    console.line()
    console.line(Layout.fold(bug.lesson, width: console.width - 2, indent: "   "))
    console.line()
    if let witness {
      console.line(
        Layout.fold("Its witness: \(bug.witness)", width: console.width, indent: "   "))
      console.line()
      for line in witness.source.split(separator: "\n", omittingEmptySubsequences: false) {
        console.line(line.isEmpty ? "" : "     \(line)")
      }
      console.line()
    } else if workspace.hasCopy(of: kata) {
      let command = "\(program) hint \(kata.name) --bug \(bug.name) --witness"
      console.line(paint.dim("   a test that catches it:  \(command)"))
      console.line()
    }
    return 0
  }
}

/// A hint as `kata hint --json` shows it.
private struct ShownHint: Encodable {
  var kata: String
  var topic: Int
  var level: Int
  var text: String
}
