/// The `main` of a learner's test binary: runs the linked tests once, or once per planted bug.
///
/// The binary is the learner's tests, the code under test and this module, linked together. Nothing
/// here imports Testing: the tests are found through the library's documented entry point for tools.
///
///     TESTS run --events PATH|FD [--filter REGEX]… [--serial]
///     TESTS judge --events PATH|FD [--limit MILLISECONDS] [--reads N] [--memory MIB] [--filter REGEX]…
///
/// The judge mode reads from standard input which variants to run, and how: `Request` says the format.
///
/// Exit codes: 0 green, 1 red, 2 the tests could not run, 64 usage. Started without a mode, the binary
/// is the child of an exit test and hands over to the library.
@main
package struct KataRunner {
  package static func main() async {
    ProcessGuard.forbidCoreFiles()
    let words = Array(CommandLine.arguments.dropFirst())
    if words.isEmpty { await runAsExitTestChild() }
    do throws(RunnerProblem) {
      let arguments = try Arguments(words)
      ProcessGuard.dieWithParent()
      switch arguments.mode {
      case .run: exit(try await Run(arguments).execute())
      case .judge: exit(try await Judging(arguments).execute())
      }
    } catch {
      complain("redgreen: \(error.text)\n")
      exit(error.exitCode)
    }
  }

  /// Hands over to the library, which finds the exit test in the environment, with the same bug active.
  private static func runAsExitTestChild() async -> Never {
    Switch.activateInherited()
    guard let entryPoint = EntryPoint() else { exit(2) }
    let isGreen = try? await unsafe entryPoint.call("{}") { unsafe _ = $0 }
    exit(isGreen == true ? 0 : 1)
  }
}
