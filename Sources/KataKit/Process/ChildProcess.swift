import CLinux
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One started program: its process, the pipe it prints into, and what was read so far.
struct ChildProcess: ~Copyable {
  let pid: pid_t
  /// The reading end of standard output and standard error; -1 after the end of the stream.
  private(set) var outputEnd: Int32
  /// Readable when the process has ended; -1 where the system has no such descriptor.
  let exitEnd: Int32
  let deadline: ContinuousClock.Instant
  private(set) var exit: CommandResult.Exit?
  private let started = ContinuousClock.now
  private var output = OutputTail()
  private var seconds = 0.0

  /// Starts a program in a process group of its own, with an empty standard input.
  ///
  /// - Throws: ``CommandError/cannotStart(program:reason:)``.
  init(_ command: Command) throws(CommandError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      throw .cannotStart(program: command.executable, reason: systemMessage(errno))
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    do throws(CommandError) {
      pid = try spawn(command, output: ends[1])
    } catch {
      close(ends[0])
      throw error
    }
    outputEnd = ends[0]
    _ = fcntl(outputEnd, F_SETFL, O_NONBLOCK)
    #if os(Linux)
      exitEnd = kata_pidfd_open(pid)
    #else
      exitEnd = -1
    #endif
    deadline = started.advanced(by: .seconds(command.timeLimit))
  }

  deinit {
    if outputEnd >= 0 { close(outputEnd) }
    if exitEnd >= 0 { close(exitEnd) }
  }

  /// Reads what has arrived; closes the pipe at its end.
  mutating func drain() {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while outputEnd >= 0 {
      let count = unsafe read(outputEnd, &buffer, buffer.count)
      if count > 0 {
        output.append(buffer[..<count])
        continue
      }
      if count < 0, errno == EAGAIN || errno == EINTR { return }
      close(outputEnd)
      outputEnd = -1
    }
  }

  /// Takes the exit status if the process has ended by itself.
  mutating func reap() {
    guard exit == nil else { return }
    var status: Int32 = 0
    guard unsafe waitpid(pid, &status, WNOHANG) == pid else { return }
    finish(status & 0x7f == 0 ? .code((status >> 8) & 0xff) : .signal(status & 0x7f))
  }

  /// Kills the process at its time limit.
  mutating func timeOut() {
    guard exit == nil else { return }
    signalGroup(of: pid, SIGKILL)
    var status: Int32 = 0
    _ = unsafe waitpid(pid, &status, 0)
    finish(.timedOut)
  }

  /// What to report; nil while the process runs.
  var result: CommandResult? {
    exit.map {
      CommandResult(exit: $0, output: output.text, outputBytes: output.total, seconds: seconds)
    }
  }

  private mutating func finish(_ ending: CommandResult.Exit) {
    seconds = started.duration(to: .now).seconds
    exit = ending
    signalGroup(of: pid, SIGKILL)
    drain()
  }
}

/// Sends a signal to every process of a group.
func signalGroup(of pid: pid_t, _ signal: Int32) {
  _ = kill(-pid, signal)
}

extension Duration {
  /// The duration in seconds.
  package var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
