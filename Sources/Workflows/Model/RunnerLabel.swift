/// The machines that GitHub lends, by their label in `runs-on`.
///
/// Source: <https://docs.github.com/actions/how-tos/write-workflows/choose-where-workflows-run/choose-the-runner-for-a-job>.
enum RunnerLabel {
  private static let linux = [
    "ubuntu-latest", "ubuntu-26.04", "ubuntu-24.04", "ubuntu-22.04", "ubuntu-slim",
  ]
  private static let linuxOnARM = ["ubuntu-26.04-arm", "ubuntu-24.04-arm", "ubuntu-22.04-arm"]
  private static let others = [
    "macos-latest", "macos-26", "macos-15", "macos-26-intel", "macos-15-intel",
    "macos-latest-large", "macos-26-large", "macos-15-large",
    "macos-latest-xlarge", "macos-26-xlarge", "macos-15-xlarge",
    "windows-latest", "windows-2025", "windows-2022", "windows-11-arm",
  ]

  /// Whether this machine stands in for the one of a label.
  ///
  /// - Throws: ``ExpressionError`` for a label that no machine of GitHub's has, one of your own included.
  static func isExecutedHere(_ label: String) throws(ExpressionError) -> Bool {
    if linux.contains(label) { return true }
    if linuxOnARM.contains(label) { return JobExecution.architecture == "ARM64" }
    if others.contains(label) { return false }
    let known = (linux + linuxOnARM + others).joined(separator: ", ")
    if label == "self-hosted" {
      throw ExpressionError(
        "GitHub takes \"self-hosted\" for a machine of your own; it is not executed here. "
          + "Write one of \(known).")
    }
    throw ExpressionError(
      "GitHub lends no machine that is called \"\(label)\": without one of your own the job waits "
        + "until it is cancelled. Write one of \(known).")
  }
}
