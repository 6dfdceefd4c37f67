import Foundation
import KataKit
import Synchronization

/// Takes a package's tests through every mutant of a build, on several workers at once.
package struct MutantJudge<Worker: MutantWorking>: Sendable {
  private let plan: MutantPlan
  private let notViable: [Int: String]
  private let modules: [String]
  private let worker: Worker
  private let jobs: Int
  private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Prepares the judging.
  ///
  /// - Parameters:
  ///   - plan: The mutants of the build.
  ///   - notViable: The compiler's message by number, for those that were left out.
  ///   - modules: The test modules that judge.
  ///   - worker: Runs orders in processes of their own.
  ///   - jobs: How many processes run at once.
  ///   - progress: Called whenever mutants are done, from any thread.
  package init(
    _ plan: MutantPlan, notViable: [Int: String] = [:], modules: [String], worker: Worker,
    jobs: Int = 2, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.plan = plan
    self.notViable = notViable
    self.modules = modules
    self.worker = worker
    self.jobs = max(1, jobs)
    self.progress = progress
  }

  /// Proves the ground, then judges every mutant that a test reaches.
  ///
  /// - Returns: The outcome by number, and what the tests reach.
  /// - Throws: ``MutationError/noScore(_:)``, ``MutationError/caughtNothing(test:)``, whatever kept a worker
  ///   from starting.
  package func judge() throws -> (outcomes: [Int: MutantOutcome], table: ReachTable) {
    let ground = MutantGround(
      plan: plan, viable: plan.places.count - notViable.count, modules: modules, worker: worker)
    let table = try ground.prove()
    var outcomes = notViable.mapValues { MutantOutcome.notViable(message: $0) }
    var waiting: [Int] = []
    for id in plan.places.indices.map({ $0 + 1 }) where outcomes[id] == nil {
      if table.tests(reaching: id).isEmpty {
        outcomes[id] = .notReached
      } else {
        waiting.append(id)
      }
    }
    let queue = MutantQueue(
      waiting, plan: plan, table: table, modules: modules, jobs: jobs, progress: progress)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in work(on: queue, table) }
    // What was out of time in company may only have been short of it.
    while let order = queue.nextSuspect() { run(order, on: queue, isAlone: true) }
    outcomes.merge(try queue.outcomes()) { $1 }
    return (outcomes, table)
  }

  private func work(on queue: MutantQueue, _ table: ReachTable) {
    while let order = queue.next() { run(order, on: queue, isAlone: false) }
  }

  private func run(_ order: MutantQueue.Order, on queue: MutantQueue, isAlone: Bool) {
    do {
      let run = try worker.run(orders: order.text, limit: order.limit)
      try queue.settle(order, run, isAlone: isAlone)
    } catch {
      queue.stop(error)
    }
  }
}
