/// One word after `kata`: what it does and what it takes.
package struct Verb: Sendable {
  /// The word.
  package var name: String
  /// Its arguments as the usage shows them.
  package var arguments: String
  /// One line on what it does.
  package var summary: String
  /// What a learner should know before the first time; empty where the summary says it all.
  package var details = ""
  /// How many words it takes at the most.
  package var words: Int
  /// The flags without a value, `--json`.
  package var flags: Set<String> = []
  /// The options with a value, `--bug`.
  package var options: Set<String> = []

  /// Whether it is the command's own, for a process that it starts; no usage shows it.
  package var isInternal = false

  /// All verbs, in the order of the usage.
  package static let all: [Verb] = [
    Verb(
      name: "list", arguments: "", summary: "all katas, and how far you are", words: 0,
      flags: ["--json"]),
    Verb(
      name: "show", arguments: "NAME", summary: "a kata's story and behaviours", words: 1,
      flags: ["--json"]),
    Verb(
      name: "start", arguments: "NAME", summary: "your own copy of a kata, in Workspace/", words: 1),
    Verb(
      name: "test", arguments: "[NAME]", summary: "build it, run its tests, say the colour",
      words: 1,
      flags: ["--json"], options: ["--filter"]),
    Verb(
      name: "watch", arguments: "[NAME]",
      summary: "the same at every save; --predict asks you first",
      words: 1, flags: ["--predict"]),
    Verb(
      name: "coach", arguments: "[NAME]",
      summary: "step by step: red for the next behaviour, green, tidy up",
      details: """
        For katas to follow. It names one behaviour at a time, never the code, and waits for a test of \
        yours that is red for just that; it says when red came for another reason or never came. Then it \
        waits for green, tries an example of its own, and asks what could be plainer.
        On a terminal it looks at every save: n goes on, s shows the step again, h is a hint, r runs, \
        q leaves. Elsewhere it looks once; call it again when you have changed something, or to go on. \
        It remembers where you are. At the end it compares your log with that of the kata.
        """,
      words: 1),
    Verb(
      name: "hint", arguments: "[NAME]",
      summary: "a question, then a pointer, then nearly the answer",
      words: 1, flags: ["--json", "--witness"], options: ["--bug", "--topic"]),
    Verb(
      name: "check", arguments: "[NAME]", summary: "judge your tests by planted bugs", words: 1,
      flags: ["--all", "--json", "--matrix", "--spawn"], options: ["--format", "--output"]),
    Verb(
      name: "class", arguments: "FOLDER", summary: "for teachers: grade a folder of clones",
      words: 1, flags: ["--again", "--json", "--unconfined"],
      options: ["--format", "--jobs", "--katas", "--output"]),
    Verb(
      name: "grade-copy", arguments: "CLONE KATA", summary: "grade one copy of a class", words: 2,
      flags: ["--unconfined"], options: ["--output"], isInternal: true),
    Verb(
      name: "mutate", arguments: "[PATH]",
      summary: "judge the tests of a package by changes to its code",
      words: 1, flags: ["--json", "--fresh"],
      options: ["--target", "--since", "--jobs", "--limit"]),
    Verb(
      name: "log", arguments: "[NAME]", summary: "your reds and greens so far", words: 1,
      flags: ["--json"]),
    Verb(
      name: "record", arguments: "[NAME]", summary: "your log as a RedGreen.md that replays",
      words: 1,
      flags: ["--force"], options: ["--output"]),
    Verb(
      name: "replay", arguments: "NAME|FILE", summary: "prove every colour and reason of a log",
      words: 1, flags: ["--step", "--json"]),
    Verb(
      name: "unpack", arguments: "NAME|FILE FOLDER",
      summary: "a log as a git history, a commit a step",
      words: 2),
    Verb(
      name: "pack", arguments: "FOLDER FILE", summary: "a git history back into a log", words: 2,
      flags: ["--force"]),
    Verb(
      name: "solution", arguments: "[NAME]",
      summary: "the reference, once you are done; --now before",
      words: 1, flags: ["--now"]),
    Verb(
      name: "reset", arguments: "[NAME]", summary: "begin again; what you had is kept as a backup",
      words: 1),
    Verb(
      name: "ci", arguments: "[PATH]",
      summary: "a CI folder for your package; --check proves yours",
      words: 1, flags: ["--full", "--shards", "--check", "--dry-run", "--force"]),
    Verb(
      name: "ask", arguments: "[Q1…Q15]",
      summary: "a concept question; your answer, ours, the proof",
      words: 1, flags: ["--json", "--no-proof"]),
    Verb(
      name: "doctor", arguments: "", summary: "what this machine has and lacks", words: 0,
      flags: ["--json"]),
    Verb(
      name: "verify", arguments: "[NAME|Questions]",
      summary: "for authors: prove what the katas claim",
      words: 1,
      flags: ["--json", "--write-path"]),
    Verb(
      name: "new", arguments: "GROUP NAME",
      summary: "for authors: a kata that builds, to be filled in",
      words: 2, options: ["--form"]),
  ]

  /// The verb of this name, or nil.
  package static func named(_ name: String) -> Verb? { all.first { $0.name == name } }
}
