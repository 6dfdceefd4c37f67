/// A shell, called exactly as GitHub's runner calls it.
///
/// Source: <https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#jobsjob_idstepsshell>.
struct Shell: Equatable {
  /// The program, looked up in `PATH`.
  let program: String
  /// What stands before the script's path.
  let arguments: [String]

  /// The shell that a step names; nil where it is not known here.
  init?(name: String) {
    switch name {
    case "bash": self.init("bash", ["--noprofile", "--norc", "-eo", "pipefail"])
    case "sh": self.init("sh", ["-e"])
    default: return nil
    }
  }

  /// The shell of a step that names none: `sh` in a container, `bash` without pipefail outside.
  static func unnamed(inContainer: Bool) -> Shell {
    inContainer ? Shell("sh", ["-e"]) : Shell("bash", ["-e"])
  }

  private init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }
}
