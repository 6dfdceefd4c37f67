/// The text that says what `kata` can do.
package enum Usage {
  /// All verbs, one a line.
  package static func text() -> String {
    var lines = ["usage: kata [VERB] [NAME] [FLAGS]", ""]
    let column = Verb.all.map { $0.name.count + 1 + $0.arguments.count }.max() ?? 0
    for verb in Verb.all {
      let head = Layout.pad("  \(verb.name) \(verb.arguments)", to: column + 4)
      lines.append("\(head)\(verb.summary)")
    }
    lines += [
      "", "kata alone shows where you are. NAME is a kata; without it, the one you are in.",
      "Exit codes: 0 green, 1 red, 2 nothing proved, 64 a command line that cannot be read.",
    ]
    return lines.joined(separator: "\n")
  }

  /// One verb.
  static func text(for verb: Verb) -> String {
    let flags = (verb.flags.sorted() + verb.options.sorted().map { "\($0) VALUE" })
      .map { " [\($0)]" }.joined()
    return "usage: kata \(verb.name) \(verb.arguments)\(flags)\n\n  \(verb.summary)"
  }
}
