import KataKit
import Synchronization

/// The mutants that wait, and what came of the others; workers take from it at once.
final class MutantQueue: Sendable {
  /// What one worker process is asked to do.
  struct Order {
    var ids: [Int]
    var text: String
    var limit: Duration
  }

  private struct State {
    var waiting: [Int]
    var suspects: [Int] = []
    var outcomes: [Int: MutantOutcome] = [:]
    var ranking: TestRanking
    var problem: (any Error)?
  }

  private static let shortestLimit = Duration.seconds(3)
  private static let largestOrder = 24
  /// What any tests may take beyond what their process starts with, in MiB.
  private static let leastMemory = 1024

  private let state: Mutex<State>
  private let total: Int
  private let plan: MutantPlan
  private let table: ReachTable
  private let modules: [String]
  private let jobs: Int
  private let indices: [String: Int]
  private let progress: @Sendable (Int, Int) -> Void

  init(
    _ ids: [Int], plan: MutantPlan, table: ReachTable, modules: [String], jobs: Int,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) {
    total = ids.count
    self.plan = plan
    self.table = table
    self.modules = modules
    self.jobs = jobs
    self.progress = progress
    indices = Dictionary(
      table.tests.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    state = Mutex(State(waiting: ids, ranking: TestRanking(table)))
  }

  /// The next mutants for one process; nil where none waits.
  func next() -> Order? {
    state.withLock { state -> Order? in
      guard state.problem == nil, let first = state.waiting.first else { return nil }
      var ids = [first]
      if !table.once.contains(first) {
        let count = min(Self.largestOrder, max(1, state.waiting.count / (jobs * 2)))
        ids = Array(state.waiting.prefix(count).prefix { !table.once.contains($0) })
      }
      state.waiting.removeFirst(ids.count)
      return order(ids, state.ranking)
    }
  }

  /// The next mutant that was out of time in company.
  func nextSuspect() -> Order? {
    state.withLock { state in
      guard state.problem == nil, let id = state.suspects.popLast() else { return nil }
      return order([id], state.ranking, patience: 4)
    }
  }

  private func order(_ ids: [Int], _ ranking: TestRanking, patience: Int = 1) -> Order {
    var text = WorkOrder(
      modules: modules, tests: table.tests, memory: max(Self.leastMemory, table.memory * 4))
    var whole = Duration.seconds(30)
    for id in ids {
      let tests = table.tests(reaching: id)
      let seconds = tests.reduce(0) { $0 + table.tests[$1].seconds }
      let hits = tests.reduce(0) { $0 + table.tests[$1].hits }
      let limit = max(Self.shortestLimit, .seconds(seconds * 20 + 1)) * patience
      whole += limit
      text.addMutant(
        id, budget: hits * 100 + 100_000, limit: limit,
        batches: ranking.batches(tests, in: plan.path(id)))
    }
    return Order(ids: ids, text: text.text, limit: whole)
  }

  /// Notes what a worker found out; what it did not come to waits again.
  ///
  /// - Throws: ``MutationError/noScore(_:)`` where it found out nothing.
  func settle(_ order: Order, _ run: WorkerRun, isAlone: Bool) throws {
    let transcript = MutantTranscript(run.events)
    let done: Int = try state.withLock { state in
      var settled: Set<Int> = []
      for ended in transcript.ended where order.ids.contains(ended.id) {
        // Tests that were there on the code as it is and are not now prove nothing.
        if ended.ran == 0 { throw MutationError.noScore(.workerFailed(exit: run.exit)) }
        state.outcomes[ended.id] = outcome(of: ended)
        if let test = ended.test.flatMap({ indices[$0] }) {
          state.ranking.note(test, in: plan.path(ended.id))
        }
        settled.insert(ended.id)
      }
      if let (id, test) = transcript.inFlight, order.ids.contains(id) {
        settled.insert(id)
        let name = test.map(name)
        switch run.exit {
        case .timedOut where !isAlone: state.suspects.append(id)
        case .timedOut: state.outcomes[id] = .caught(by: name, how: .timeOut, message: nil)
        case .exited(MutantTranscript.hitLimitCode), .readTooOften:
          state.outcomes[id] = .caught(by: name, how: .hitLimit, message: nil)
        case .exited(code: 2):
          throw MutationError.noScore(.workerFailed(exit: run.exit))
        case .exited, .signalled:
          state.outcomes[id] = .caught(by: name, how: .trap, message: "\(run.exit)")
        }
      }
      if settled.isEmpty { throw MutationError.noScore(.workerFailed(exit: run.exit)) }
      state.waiting.insert(contentsOf: order.ids.filter { !settled.contains($0) }, at: 0)
      return state.outcomes.count
    }
    progress(done, total)
  }

  private func outcome(of ended: MutantTranscript.Ended) -> MutantOutcome {
    guard let test = ended.test else {
      return .survived(reachedBy: table.tests(reaching: ended.id).map { table.tests[$0].name })
    }
    let how: MutantOutcome.Detection =
      ended.how == "thrown" ? .error : ended.how == "timeLimit" ? .timeOut : .assertion
    return .caught(by: name(test), how: how, message: ended.message)
  }

  private func name(_ test: String) -> String { indices[test].map { table.tests[$0].name } ?? test }

  /// Ends the work: no worker takes more.
  func stop(_ problem: any Error) { state.withLock { $0.problem = $0.problem ?? problem } }

  /// What came of each mutant.
  ///
  /// - Throws: What ended the work.
  func outcomes() throws -> [Int: MutantOutcome] {
    try state.withLock { state in
      if let problem = state.problem { throw problem }
      return state.outcomes
    }
  }
}
