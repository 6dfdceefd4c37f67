import CLinux
package import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a program that nobody vouches for may do: write into a temporary folder of its own, and into the
/// files that it is given.
///
/// On Linux the kernel holds it to that (Landlock, from 5.13 on; from 6.12 on it also keeps signals back).
/// It may still read what the user may read, use the network and the processor: that ends at its time
/// limit, or when it has started too many processes.
package struct Confinement: Sendable {
  /// The most processes that a confined program may have at once, with all that they start.
  package static let processes = 200
  /// The most address space of a process, in bytes.
  static let memory: UInt64 = 8 << 30
  /// The largest file that a process may write, in bytes.
  static let file: UInt64 = 64 << 20

  /// The folder whose programs are confined; others, such as compilers, are not.
  private let programs: URL

  /// Confines the programs below a folder.
  package init(programsIn programs: URL) { self.programs = programs }

  /// Whether this system can hold a program to it.
  package static var isPossible: Bool {
    #if os(Linux)
      kata_confinement() > 0
    #else
      false
    #endif
  }

  /// Ends this process, with all that dies with it, as soon as the one that started it is gone; Linux only.
  package static func endWithParent() {
    #if os(Linux)
      _ = kata_die_with_parent()
    #endif
  }

  /// Whether a command is one of the confined programs.
  func applies(to command: Command) -> Bool {
    command.executable.hasPrefix(programs.path + "/")
  }

  /// Gives a command a temporary folder, and makes the file that it writes its events into.
  ///
  /// - Returns: The command to run, and the paths that it may write to; the first is the folder.
  /// - Throws: ``CommandError/cannotStart(program:reason:)`` where the folder cannot be made.
  static func prepare(
    _ command: Command
  ) throws(CommandError) -> (command: Command, writable: [String]) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kata-confined-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotStart(program: command.executable, reason: error.plainReason)
    }
    var command = command
    var environment = command.environment ?? ProcessInfo.processInfo.environment
    for name in ["TMPDIR", "TMP", "TEMP", "HOME"] { environment[name] = folder.path }
    command.environment = environment
    var writable = [folder.path, "/dev/null", "/dev/zero", "/dev/full", "/dev/tty"]
    if let option = command.arguments.firstIndex(of: "--events"),
      let file = command.arguments[option...].dropFirst().first
    {
      // The program may write into this file, and make none: so it has to be there.
      _ = FileManager.default.createFile(atPath: file, contents: nil)
      writable.append(file)
    }
    return (command, writable)
  }

  /// Confines this thread and all that it starts; there is no way back.
  ///
  /// - Throws: ``CommandError/cannotStart(program:reason:)`` where the system refuses.
  static func confineThisThread(_ writable: [String], for program: String) throws(CommandError) {
    #if os(Linux)
      let code = unsafe withCStrings(writable) { paths in
        var pointers = unsafe paths.map { unsafe UnsafePointer($0) }
        return unsafe kata_confine(&pointers, Int32(writable.count))
      }
      if code == 0 { return }
      let reason = "it cannot be confined: \(systemMessage(code))"
    #else
      let reason = "it cannot be confined on this system"
    #endif
    throw .cannotStart(program: program, reason: reason)
  }

  /// Bounds the memory and the files of a program that has just been started.
  static func bound(_ pid: pid_t) {
    #if os(Linux)
      kata_bound(pid, memory, file)
    #endif
  }

  /// Ends a program that has started too many others.
  static func endIfCrowded(_ pid: pid_t) {
    let family = ProcessTable.descendants(of: pid, upTo: processes)
    guard family.count >= processes else { return }
    signalGroup(of: pid, SIGKILL)
    for process in family { _ = kill(process, SIGKILL) }
  }
}
