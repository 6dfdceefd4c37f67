import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a mutated package's tests, mutant after mutant, inside the package's own test binary.
///
/// The host is a test that `kata mutate` adds to a copy of the package. It calls this, and this calls
/// Swift Testing's entry point for tools once for each batch of tests.
package struct MutantWorker {
  private let orders: MutantOrders
  private let file: EventFile
  private let entryPoint: EntryPoint
  private let `switch`: MutantSwitch
  /// How large the address space was before any test ran, in bytes; nil where that cannot be told.
  private let addressSpace = ProcessGuard.addressSpace

  /// Does what the file named by `REDGREEN_ORDERS` says, then ends the process; does nothing without it.
  package static func runFromEnvironment() async {
    guard let orders = unsafe getenv("REDGREEN_ORDERS"),
      let events = unsafe getenv("REDGREEN_EVENTS")
    else { return }
    let paths = unsafe (String(cString: orders), String(cString: events))
    do {
      let worker = try MutantWorker(orders: paths.0, events: paths.1)
      try await worker.work()
      exit(0)
    } catch {
      complain("redgreen: \(error)\n")
      exit(2)
    }
  }

  private init(orders: String, events: String) throws(RunnerProblem) {
    ProcessGuard.forbidCoreFiles()
    ProcessGuard.dieWithParent()
    ProcessGuard.crashAtOnce()
    self.orders = try MutantOrders(path: orders)
    file = try EventFile(events)
    guard let entryPoint = EntryPoint() else {
      throw RunnerProblem(text: "this binary was linked without Swift Testing")
    }
    self.entryPoint = entryPoint
    guard let found = MutantSwitch() else {
      throw RunnerProblem(text: "this binary exports no 'redgreen_activate': was it woven?")
    }
    `switch` = found
    ProcessGuard.limitMemory(self.orders.memory)
    file.write(#"{"redgreen":"started","switches":\#(found.count)}"#)
  }

  private func work() async throws {
    for order in orders.orders {
      switch order {
      case .green(let times, let limit):
        for pass in 1...max(1, times) { try await green(pass, of: times, limit) }
      case .trap(let limit): try await trap(limit)
      case .mutant(let mutant): try await judge(mutant)
      }
    }
    file.write(#"{"redgreen":"ended"}"#)
  }

  /// All tests on the code as it is; the last time side by side, without a look at who reached what.
  private func green(_ pass: Int, of times: Int, _ limit: Int) async throws {
    let isParallel = times > 1 && pass == times
    let prefix = #""redgreen":"green","pass":\#(pass)"#
    let recorder = MutantRecorder(file: file, prefix: prefix, reach: isParallel ? nil : `switch`)
    _ = `switch`.takeHits()
    ProcessGuard.limitTime(limit)
    try await run([orders.suite], recorder, isParallel: isParallel)
    ProcessGuard.limitTime(0)
    let failed = recorder.failures.map { quoted($0.test) }.joined(separator: ",")
    file.write(
      #"{\#(prefix),"kind":"ended","ran":\#(recorder.ran),"#
        + #""memory":\#(memoryTaken),"failed":[\#(failed)]}"#
    )
  }

  /// How much address space the tests have taken at most, in MiB: never less than the memory that they wrote.
  private var memoryTaken: Int {
    guard let addressSpace, let most = ProcessGuard.largestAddressSpace else { return 0 }
    return max(0, most - addressSpace) >> 20
  }

  private func trap(_ limit: Int) async throws {
    let recorder = MutantRecorder(file: file, prefix: #""redgreen":"trap""#)
    `switch`.activate(-1)
    ProcessGuard.limitTime(limit)
    try await run([orders.suite], recorder, isParallel: false, stopsAtFailure: true)
    ProcessGuard.limitTime(0)
    `switch`.activate(0)
    file.write(#"{"redgreen":"trap","kind":"ended","isRed":\#(!recorder.failures.isEmpty)}"#)
  }

  private func judge(_ mutant: MutantOrders.Mutant) async throws {
    let prefix = #""redgreen":"mutant","id":\#(mutant.id)"#
    file.write(#"{\#(prefix),"kind":"started"}"#)
    var failure: MutantRecorder.Failure?
    var ran = 0
    let batches = mutant.batches.map { $0.map { orders.tests[$0] } }
    `switch`.activate(mutant.id, budget: mutant.budget)
    ProcessGuard.limitTime(mutant.limit)
    for filters in batches.isEmpty ? [[orders.suite]] : batches where failure == nil {
      let recorder = MutantRecorder(file: file, prefix: prefix)
      try await run(filters, recorder, isParallel: false, stopsAtFailure: true)
      failure = recorder.failures.first
      ran += recorder.ran
    }
    ProcessGuard.limitTime(0)
    `switch`.activate(0)
    let caught = failure.map {
      #","test":\#(quoted($0.test)),"how":"\#($0.kind)","message":\#(quoted($0.message))"#
    }
    file.write(#"{\#(prefix),"kind":"ended","ran":\#(ran)\#(caught ?? "")}"#)
  }

  /// Runs the tests that some filters name, each of them in a task that can be cancelled.
  private func run(
    _ filters: [String], _ recorder: MutantRecorder, isParallel: Bool, stopsAtFailure: Bool = false
  ) async throws {
    let configuration = EntryPoint.Configuration(filters: filters, isParallel: isParallel).json
    let entryPoint = entryPoint
    let running = Mutex<Task<Void, any Error>?>(nil)
    // Detached: inside the host's own test, another run would take that test for its parent.
    let task = Task.detached {
      _ = try await unsafe entryPoint.call(configuration) { bytes in
        guard unsafe recorder.record(bytes), stopsAtFailure else { return }
        running.withLock { $0 }?.cancel()
      }
    }
    running.withLock { $0 = task }
    try await task.value
  }
}
