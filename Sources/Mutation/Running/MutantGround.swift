import KataKit

/// The proofs without which no outcome counts.
struct MutantGround<Worker: MutantWorking> {
  let plan: MutantPlan
  /// How many mutants compile.
  let viable: Int
  let modules: [String]
  let worker: Worker

  /// The time for a way through all tests; nobody knows yet how long it takes.
  private static var longest: Duration { .seconds(600) }

  /// Green three times, the last time side by side; a mutant that changes nothing survives; red when all trap.
  ///
  /// - Throws: ``MutationError/noScore(_:)``, ``MutationError/caughtNothing(test:)``.
  func prove() throws -> ReachTable {
    var orders = WorkOrder(modules: modules)
    orders.addGreen(times: 3, limit: Self.longest)
    // No switch has this number, so that the code stays as it is.
    orders.addMutant(plan.places.count + 1, budget: 0, limit: Self.longest, batches: [])
    let run = try worker.run(orders: orders.text, limit: Self.longest * 4)
    let transcript = MutantTranscript(run.events)
    if let found = transcript.switches, found != plan.places.count {
      throw MutationError.noScore(.wrongBuild(expected: plan.places.count, found: found))
    }
    try proveGreen(transcript, run.exit)
    guard let inert = transcript.ended.first, transcript.isComplete else {
      throw MutationError.noScore(.workerFailed(exit: run.exit))
    }
    if let test = inert.test {
      throw MutationError.caughtNothing(test: name(of: test, transcript))
    }
    if viable > 0 { try proveTrap() }
    let memory = transcript.passes.map(\.memory).max() ?? 0
    return ReachTable(transcript.reached, memory: memory)
  }

  private func proveGreen(_ transcript: MutantTranscript, _ exit: WorkerExit) throws {
    if let first = transcript.passes.first, first.ran == 0 {
      throw MutationError.noScore(.nothingRan)
    }
    for (index, pass) in transcript.passes.enumerated() where !pass.failed.isEmpty {
      var tests: [String] = []
      for test in pass.failed.map({ name(of: $0, transcript) }) where !tests.contains(test) {
        tests.append(test)
      }
      throw MutationError.noScore(
        index == 0
          ? .notGreen(tests: tests)
          : index == 1 ? .flaky(tests: tests) : .orderDependent(tests: tests))
    }
    if transcript.passes.count < 3 {
      let test = transcript.lastTest.map { name(of: $0, transcript) }
      if transcript.switches == nil { throw MutationError.noScore(.workerFailed(exit: exit)) }
      throw MutationError.noScore(
        exit == .timedOut ? .hungOnCorrectCode(test: test) : .diedOnCorrectCode(test: test))
    }
  }

  private func proveTrap() throws {
    var orders = WorkOrder(modules: modules)
    orders.addTrap(limit: Self.longest)
    let run = try worker.run(orders: orders.text, limit: Self.longest)
    let transcript = MutantTranscript(run.events)
    if transcript.switches == nil {
      throw MutationError.noScore(.workerFailed(exit: run.exit))
    }
    if transcript.trapIsRed == false { throw MutationError.noScore(.nothingReached) }
  }

  private func name(of test: String, _ transcript: MutantTranscript) -> String {
    transcript.reached.first { $0.test == test }?.name ?? test
  }
}
