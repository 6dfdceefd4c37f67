import CLinux
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs programs side by side and survives whatever they do: hangs, floods, crashes, children.
///
/// Every program gets a process group of its own, so that it can be killed with all that it
/// started.
package final class CommandRunner: Sendable {
  private let running = Mutex<Set<pid_t>>([])
  private let isEnding = Mutex(false)
  private let adoptsOrphans: Bool
  private let confinement: Confinement?

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - adoptsOrphans: Whether this process becomes the parent of what its programs leave behind, so
  ///     that ``endOrphans()`` finds even a child that left its group. Linux only, and only for a process
  ///     that starts programs through this one runner.
  ///   - confinement: Which programs may write into a folder of their own only; nil for none.
  package init(adoptsOrphans: Bool = false, confinement: Confinement? = nil) {
    self.adoptsOrphans = adoptsOrphans
    self.confinement = confinement
    #if os(Linux)
      if adoptsOrphans { _ = kata_adopt_orphans() }
    #endif
  }

  /// Runs one program to its end or its time limit.
  ///
  /// - Throws: ``CommandError/cannotStart(program:reason:)``.
  package func run(
    _ command: Command,
    whileWaiting tick: () -> Void = {}
  ) throws(CommandError) -> CommandResult {
    guard let confinement, confinement.applies(to: command) else {
      return try run(command, isConfined: false, whileWaiting: tick)
    }
    let (confined, writable) = try Confinement.prepare(command)
    defer { try? FileManager.default.removeItem(atPath: writable[0]) }
    // NB: The kernel confines a thread for good. The thread outlives the program: one that dies with
    // its parent dies with the thread that started it.
    let result = Mutex<Result<CommandResult, CommandError>?>(nil)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread { [self] in
      let outcome = Result { () throws(CommandError) in
        try Confinement.confineThisThread(writable, for: confined.executable)
        return try run(confined, isConfined: true, whileWaiting: {})
      }
      result.withLock { $0 = outcome }
      done.signal()
    }
    thread.start()
    while done.wait(timeout: .now() + .milliseconds(50)) == .timedOut { tick() }
    guard let outcome = result.withLock({ $0 }) else {
      throw .cannotStart(program: command.executable, reason: "its thread ended")
    }
    return try outcome.get()
  }

  private func run(
    _ command: Command, isConfined: Bool, whileWaiting tick: () -> Void
  ) throws(CommandError) -> CommandResult {
    parkWhenEnding()
    var child = try ChildProcess(command)
    let pid = child.pid
    if isConfined { Confinement.bound(pid) }
    running.withLock { _ = $0.insert(pid) }
    defer { running.withLock { _ = $0.remove(pid) } }
    while true {
      child.feed()
      child.drain()
      child.reap()
      if child.exit == nil, child.deadline < .now { child.timeOut() }
      if let result = child.result {
        parkWhenEnding()
        return result
      }
      tick()
      if isConfined { Confinement.endIfCrowded(pid) }
      wait(for: child)
    }
  }

  /// Runs programs at the same time and waits for all of them.
  ///
  /// - Parameters:
  ///   - commands: What is run, each but the first on a thread of its own.
  ///   - tick: Called about twenty times a second on the calling thread.
  /// - Returns: The results in the order of the commands.
  /// - Throws: ``CommandError/cannotStart(program:reason:)``, after the others have ended.
  package func runTogether(
    _ commands: [Command], whileWaiting tick: () -> Void = {}
  ) throws(CommandError) -> [CommandResult] {
    guard let first = commands.first else { return [] }
    let results = Mutex<[Int: Result<CommandResult, CommandError>]>([:])
    let others = DispatchGroup()
    for index in commands.indices.dropFirst() {
      others.enter()
      let command = commands[index]
      Thread {
        let result = Result { () throws(CommandError) in try self.run(command) }
        results.withLock { $0[index] = result }
        others.leave()
      }.start()
    }
    let mine = Result { () throws(CommandError) in try run(first, whileWaiting: tick) }
    while others.wait(timeout: .now() + .milliseconds(50)) == .timedOut { tick() }
    let all = results.withLock { $0 }
    var finished = [try mine.get()]
    for index in commands.indices.dropFirst() {
      if let result = all[index] { finished.append(try result.get()) }
    }
    return finished
  }

  /// Kills every program that runs now, with its group; used when the learner interrupts.
  package func killAll() {
    isEnding.withLock { $0 = true }
    for pid in running.withLock({ $0 }) { signalGroup(of: pid, SIGKILL) }
    if adoptsOrphans { endChildren() }
  }

  /// Keeps a thread from starting a program or reporting a killed one while the process is left.
  private func parkWhenEnding() {
    while isEnding.withLock({ $0 }) { _ = poll(nil, 0, 1000) }
  }

  /// Ends what a finished program left behind outside its group; does nothing while programs run.
  package func endOrphans() {
    guard adoptsOrphans, running.withLock({ $0.isEmpty }) else { return }
    endChildren()
  }

  /// Ends every child of this process, and what becomes its child by that.
  private func endChildren() {
    for _ in 0..<100 {
      // NB: Never a waitpid that blocks: another thread may reap the same child first.
      var status: Int32 = 0
      while unsafe waitpid(-1, &status, WNOHANG) > 0 {}
      let orphans = ProcessTable.children(of: getpid())
      if orphans.isEmpty { return }
      for pid in orphans { _ = kill(pid, SIGKILL) }
      _ = poll(nil, 0, 5)
    }
  }

  /// Waits until the program prints, ends, or a twentieth of a second has passed.
  private func wait(for child: borrowing ChildProcess) {
    var descriptors = [
      pollfd(fd: child.outputEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.exitEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.inputEnd, events: Int16(POLLOUT), revents: 0),
    ]
    let milliseconds: Int32 = child.exitEnd >= 0 ? 50 : 5
    _ = unsafe poll(&descriptors, nfds_t(descriptors.count), milliseconds)
  }
}
