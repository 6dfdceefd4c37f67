/// An action that the executor stands in for, with the inputs that it understands.
struct SimulatedAction {
  /// The inputs that may be given.
  let inputs: [String]
  /// The inputs that must be given.
  var required: [String] = []
  /// The characters that the real action refuses, by input.
  var forbidden: [String: String] = [:]
  /// The inputs that must be a truth value, in one of the six ways to write one in YAML.
  var truths: [String] = []
  /// Whether its paths are executed only where they stand in one folder; nil where it has none.
  var isOneFolder: Bool?

  /// The actions by name.
  ///
  /// Source: the `action.yml` of each; the characters: actions/toolkit, packages/artifact
  /// (additional-information.md) and packages/cache (`checkKey`); the truth values: packages/core
  /// (`getBooleanInput`).
  static let all: [String: SimulatedAction] = [
    "actions/checkout": SimulatedAction(inputs: ["persist-credentials", "fetch-depth"]),
    "actions/cache": SimulatedAction(
      inputs: ["path", "key", "restore-keys"], required: ["path", "key"],
      forbidden: ["key": ",", "restore-keys": ","], isOneFolder: false),
    "actions/upload-artifact": SimulatedAction(
      inputs: [
        "name", "path", "if-no-files-found", "retention-days", "include-hidden-files", "overwrite",
      ],
      required: ["path"], forbidden: ["name": "\":<>|*?\\/\r\n"],
      truths: ["include-hidden-files", "overwrite"], isOneFolder: true),
    "actions/download-artifact": SimulatedAction(
      inputs: ["name", "pattern", "path", "merge-multiple"], truths: ["merge-multiple"]),
  ]

  /// Why the real action refuses the value of an input; nil where it takes it.
  func complaint(about input: String, _ value: String) -> String? {
    if truths.contains(input), !value.isEmpty,
      !["true", "True", "TRUE", "false", "False", "FALSE"].contains(value)
    {
      return "the \(input) \"\(value)\" is no truth value, which the action refuses. "
        + "Write true or false."
    }
    guard let forbidden = forbidden[input],
      let wrong = value.first(where: { forbidden.contains($0) })
    else { return nil }
    let sign = wrong.isNewline ? "a line break" : "\"\(wrong)\""
    return "the \(input) \"\(value)\" holds \(sign), which the action refuses. Take it out."
  }
}
