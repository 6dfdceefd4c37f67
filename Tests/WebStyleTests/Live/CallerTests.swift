import Dispatch
import HTTPCore
import Ports
import Synchronization
import Testing

/// An actor whose jobs are counted: whoever leaves it has to come back by a further one.
actor Caller {
  final class Executor: SerialExecutor {
    let jobs = Mutex(0)
    private let queue = DispatchQueue(label: "caller")

    func enqueue(_ job: consuming ExecutorJob) {
      jobs.withLock { $0 += 1 }
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
  }

  let executor = Executor()
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// The jobs that a request takes from here to its answer.
  func jobs(of application: any Application) async throws -> Int {
    let before = executor.jobs.withLock { $0 }
    _ = await application.respond(to: try Request(.get, "/hello"))
    return executor.jobs.withLock { $0 } - before
  }
}

/// A connection of a server is an actor: a hop off it costs more than a small answer.
@Suite struct `A request in either style` {
  @Test(arguments: Style.allCases)
  func `is answered without leaving the caller`(style: Style) async throws {
    #expect(try await Caller().jobs(of: style.application()) == 0)
  }
}
