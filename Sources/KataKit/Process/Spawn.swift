import CLinux
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program could not be started.
package enum CommandError: Error, Equatable, CustomStringConvertible {
  /// The system refused: the program is missing, not executable, or there is no memory for it.
  case cannotStart(program: String, reason: String)

  package var description: String {
    switch self {
    case .cannotStart(let program, let reason): "cannot start \(program): \(reason)"
    }
  }
}

/// The system's words for an error number.
func systemMessage(_ code: Int32) -> String {
  unsafe String(cString: strerror(code))
}

/// Starts a program in a process group of its own.
///
/// - Parameters:
///   - command: What to run.
///   - input: The descriptor that standard input reads from; nil for an empty one.
///   - output: The descriptor that takes standard output and standard error.
/// - Returns: The process's identifier, which is its group's too.
/// - Throws: ``CommandError/cannotStart(program:reason:)``.
package func spawn(
  _ command: Command, input: Int32? = nil, output: Int32
) throws(CommandError) -> Int32 {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  if let input {
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
  } else {
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  }
  unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
  unsafe posix_spawn_file_actions_adddup2(&actions, output, 2)
  unsafe posix_spawn_file_actions_addchdir_np(&actions, command.directory.path)

  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  var defaults = sigset_t()
  unsafe sigfillset(&defaults)
  var unblocked = sigset_t()
  unsafe sigemptyset(&unblocked)
  unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
  unsafe posix_spawnattr_setsigmask(&attributes, &unblocked)
  unsafe posix_spawnattr_setpgroup(&attributes, 0)
  let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
  unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

  let environment = command.environment ?? ProcessInfo.processInfo.environment
  let words = [command.executable] + command.arguments
  let settings = environment.map { "\($0.key)=\($0.value)" }
  var pid: pid_t = 0
  let code = unsafe withCStrings(words) { argv in
    unsafe withCStrings(settings) { envp in
      unsafe posix_spawn(&pid, command.executable, &actions, &attributes, argv, envp)
    }
  }
  guard code == 0 else {
    throw .cannotStart(program: command.executable, reason: systemMessage(code))
  }
  return pid
}

/// Calls a function with a null-terminated array of C strings.
func withCStrings<Result>(
  _ strings: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = unsafe strings.map { unsafe strdup($0) }
  defer { unsafe copies.forEach { unsafe free($0) } }
  return unsafe body(copies + [nil])
}
