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
  /// The socket that the child's standard input is; -1 when all is written, or for an empty input.
  private(set) var inputEnd: Int32 = -1
  private var input: ArraySlice<UInt8> = []
  let deadline: ContinuousClock.Instant
  private(set) var exit: CommandResult.Exit?
  private var output = OutputTail()

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
    // A socket and no pipe: to write where nobody reads must not end this process by a signal.
    var inputs: [Int32] = [-1, -1]
    if !command.input.isEmpty {
      guard unsafe socketpair(AF_UNIX, streamSocket, 0, &inputs) == 0 else {
        close(ends[0])
        throw .cannotStart(program: command.executable, reason: systemMessage(errno))
      }
      for end in inputs { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    defer { if inputs[1] >= 0 { close(inputs[1]) } }
    do throws(CommandError) {
      pid = try spawn(
        command, input: command.input.isEmpty ? nil : inputs[1], output: ends[1])
    } catch {
      close(ends[0])
      if inputs[0] >= 0 { close(inputs[0]) }
      throw error
    }
    inputEnd = inputs[0]
    input = Array(command.input.utf8)[...]
    if inputEnd >= 0 { _ = fcntl(inputEnd, F_SETFL, O_NONBLOCK) }
    outputEnd = ends[0]
    _ = fcntl(outputEnd, F_SETFL, O_NONBLOCK)
    #if os(Linux)
      exitEnd = kata_pidfd_open(pid)
    #else
      exitEnd = -1
    #endif
    deadline = .now.advanced(by: .seconds(command.timeLimit))
  }

  deinit {
    if inputEnd >= 0 { close(inputEnd) }
    if outputEnd >= 0 { close(outputEnd) }
    if exitEnd >= 0 { close(exitEnd) }
  }

  /// Hands the child as much of its input as it takes; closes the socket after the last of it.
  mutating func feed() {
    while inputEnd >= 0 {
      let count = unsafe input.withUnsafeBytes {
        unsafe send(inputEnd, $0.baseAddress, $0.count, noSignal)
      }
      if count > 0 { input = input.dropFirst(count) }
      if count < 0, errno == EAGAIN || errno == EINTR { return }
      if count < 0 || input.isEmpty {
        close(inputEnd)
        inputEnd = -1
      }
    }
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
    finish(CommandResult.Exit(status: status))
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
    exit.map { CommandResult(exit: $0, output: output.text) }
  }

  private mutating func finish(_ ending: CommandResult.Exit) {
    exit = ending
    signalGroup(of: pid, SIGKILL)
    drain()
  }
}

#if canImport(Glibc)
  private let streamSocket = Int32(SOCK_STREAM.rawValue)
  private let noSignal = Int32(MSG_NOSIGNAL)
#else
  private let streamSocket = SOCK_STREAM
  private let noSignal: Int32 = 0
#endif

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
