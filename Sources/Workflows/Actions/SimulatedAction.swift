/// An action that the executor stands in for, with the inputs that it understands.
struct SimulatedAction {
  /// The inputs that may be given.
  let inputs: [String]
  /// The inputs that must be given.
  let required: [String]

  /// The actions by name.
  static let all: [String: SimulatedAction] = [
    "actions/checkout": SimulatedAction(
      inputs: ["persist-credentials", "fetch-depth"], required: []),
    "actions/cache": SimulatedAction(
      inputs: ["path", "key", "restore-keys"], required: ["path", "key"]),
    "actions/upload-artifact": SimulatedAction(
      inputs: ["name", "path", "if-no-files-found", "retention-days"], required: ["path"]),
    "actions/download-artifact": SimulatedAction(
      inputs: ["name", "pattern", "path", "merge-multiple"], required: []),
  ]
}
