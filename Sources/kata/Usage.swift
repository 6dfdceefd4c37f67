/// The text that says what `kata` can do.
package enum Usage {
  /// All verbs, one a line; on a narrow screen each with its summary below.
  ///
  /// - Parameter width: The width of the screen in columns.
  /// - Returns: The text, without a line break at its end.
  package static func text(width: Int = 80) -> String {
    let rows = Verb.all.filter { !$0.isInternal }.map {
      (head: "  \($0.name) \($0.arguments)", text: $0.summary)
    }
    let foot = [
      "kata alone shows where you are. NAME is a kata; without it, the one you are in.",
      "kata VERB --help explains the flags of a verb; kata --version says which this is.",
      "Exit codes: 0 green, 1 red, 2 nothing proved, 64 a command line that cannot be read.",
    ]
    return
      (["usage: kata [VERB] [NAME] [FLAGS]", ""] + table(rows, width: width) + [""]
      + foot.map { width < 80 ? Layout.fold($0, width: width) : $0 })
      .joined(separator: "\n")
  }

  /// One verb, with each of its flags.
  static func text(for verb: Verb, width: Int = 80) -> String {
    let names = verb.flags.union(verb.options).sorted()
    let flags = verb.flags.sorted() + verb.options.sorted().map { "\($0) VALUE" }
    let usage = "usage: kata \(verb.name) \(verb.arguments)" + flags.map { " [\($0)]" }.joined()
    let rows = names.map { name in
      let about = explanations[name]
      let value = about?.value.map { " \($0)" } ?? ""
      return (head: "  \(name)\(value)", text: about?.text ?? "")
    }
    let lines =
      [Layout.fold(usage, width: width), ""]
      + [Layout.fold(verb.summary, width: width, indent: "  ")]
      + (verb.details.isEmpty ? [] : ["", Layout.fold(verb.details, width: width, indent: "  ")])
    return (lines + (rows.isEmpty ? [] : [""]) + table(rows, width: width)).joined(separator: "\n")
  }

  /// What each flag does, and what the value is where it takes one.
  private static let explanations: [String: (value: String?, text: String)] = [
    "--json": (nil, "the same as JSON, for a program"),
    "--filter": ("REGEX", "only the tests whose names match"),
    "--predict": (nil, "asks for the colour before each run"),
    "--bug": ("NAME", "the lesson of a planted bug"),
    "--topic": ("N", "the hints of this number, from 1"),
    "--output": ("FILE", "where it is written: a log, a report, the score of check --all"),
    "--format": ("FORMAT", "the report as json, junit or html; of a class: text, csv, json, html"),
    "--matrix": (nil, "which test caught which bug"),
    "--spawn": (nil, "a process for each run: slower, with the same result"),
    "--witness": (nil, "with --bug: a test that catches it, the last resort"),
    "--force": (nil, "writes over a file that is there"),
    "--again": (nil, "grades what did not change again, too"),
    "--katas": ("NAMES", "only these katas, with commas between; else all that are begun"),
    "--unconfined": (nil, "lets the learners' programs write where you may"),
    "--all": (nil, "every kata that you have a copy of, with a score"),
    "--full": (nil, "lint, warnings, coverage, reports, macOS, repeated runs"),
    "--shards": (nil, "as --full, and the tests in shards, for a suite that takes minutes"),
    "--check": (nil, "executes the files that are there, edited or not, and writes nothing"),
    "--dry-run": (nil, "shows what would change and writes nothing"),
    "--step": (nil, "shows each change and waits for a key"),
    "--target": ("NAMES", "only these targets, with commas between; else all that have tests"),
    "--since": ("REV", "only lines that differ from a git revision"),
    "--jobs": ("N", "how many run at once; else one a core"),
    "--limit": ("N", "the most changes to judge, spread evenly"),
    "--fresh": (nil, "outcomes of earlier runs do not count"),
    "--no-proof": (nil, "shows the answer and runs no test"),
    "--now": (nil, "even before you are done"),
    "--write-path": (nil, "writes Katas/README.md and the lists of katas in Katas/Questions anew"),
    "--form": ("FORM", "implement, write-tests, follow, refactor or repair"),
  ]

  /// Two columns; the second below the first where they do not fit side by side.
  private static func table(_ rows: [(head: String, text: String)], width: Int) -> [String] {
    let column = (rows.map(\.head.count).max() ?? 0) + 2
    let fits = width >= 80 || rows.allSatisfy { column + $0.text.count <= width }
    return rows.map { row in
      let head = String(row.head.reversed().drop { $0 == " " }.reversed())
      if fits { return Layout.pad(row.head, to: column) + row.text }
      return head + "\n" + Layout.fold(row.text, width: width, indent: "      ")
    }
  }
}
