/// The judge mode: one build, and one run of the suite for each request, all in this process.
struct Judging {
  /// Matches the judge's own test, which is run on request only.
  private static let canary = "RedGreenCanary"

  private let arguments: Arguments
  private let file: EventFile
  private let entryPoint: EntryPoint
  private let `switch`: Switch

  /// Finds the tests and the switch in this binary.
  ///
  /// - Throws: A problem when the events cannot be written, or the binary holds no tests or no switch.
  init(_ arguments: Arguments) throws(RunnerProblem) {
    self.arguments = arguments
    file = try EventFile(arguments.events)
    guard let entryPoint = EntryPoint() else {
      throw RunnerProblem(text: "this binary was linked without Swift Testing")
    }
    guard let found = Switch() else {
      throw RunnerProblem(text: "this binary exports no 'redgreen_switch_count': was it woven?")
    }
    self.entryPoint = entryPoint
    `switch` = found
  }

  /// Runs the suite once per request and writes what failed; returns 0 when it came to the end.
  ///
  /// - Throws: A problem when Swift Testing refuses to run.
  func execute() async throws(RunnerProblem) -> Int32 {
    let requests = try Request.readAll()
    ProcessGuard.crashAtOnce()
    ProcessGuard.limitMemory(arguments.memory)
    file.write(#"{"redgreen":"judgeStarted","switches":\#(`switch`.count)}"#)
    do {
      try await run(requests)
    } catch {
      let text = "Swift Testing refused to run: \(error)"
      file.write(#"{"redgreen":"problem","text":\#(quoted(text))}"#)
      throw RunnerProblem(text: text)
    }
    file.write(#"{"redgreen":"judgeEnded"}"#)
    return 0
  }

  /// Runs one request after the other, and those that differ in the variant alone in one call.
  private func run(_ requests: [Request]) async throws {
    var number = 0
    // Unknown until a run in the order of the source tells it. What no plan of all tests reads, the
    // plan of one of them does not read either.
    var readsWhilePlanning: Bool?
    while number < requests.count {
      let way = requests[number].way
      let alike = requests[number...].prefix { $0.way == way && $0.id >= 0 }
      if readsWhilePlanning == false, way.isInOrder, alike.count > 1 {
        number += try await runTogether(Array(alike), from: number)
        continue
      }
      let reads = try await run(requests[number], number)
      if requests[number].way == .serial { readsWhilePlanning = reads }
      number += 1
    }
  }

  /// Runs the suite once for each request in one call of Swift Testing, which repeats its tests.
  ///
  /// Finding the tests and planning takes twice as long as running a dozen of them. What a plan
  /// computes, the arguments of the tests above all, is then the same for all of the requests; so this
  /// is for suites that read no switch until the first test starts.
  ///
  /// - Returns: How many requests are done.
  private func runTogether(_ requests: [Request], from number: Int) async throws -> Int {
    let series = VariantSeries(
      requests.map(\.id), from: number, file: file, switch: `switch`, reads: arguments.reads,
      limit: arguments.limit)
    var configuration = suite(requests[0].way)
    configuration.repetitions = requests.count
    _ = try await unsafe entryPoint.call(configuration.json) { unsafe series.record($0) }
    return series.finish()
  }

  /// Runs one request in a call of its own.
  ///
  /// - Returns: Whether a switch was read before the first test started.
  private func run(_ request: Request, _ number: Int) async throws -> Bool {
    let calls = try await configurations(request.way)
    // Only one test after the other leaves marks that can be told apart.
    let marks = request.way == .parallel ? nil : `switch`
    let recorder = VariantRecorder(number: number, file: file, marks: marks)
    file.write(#"{"redgreen":"variantStarted","id":\#(number)}"#)
    let start = monotonicSeconds()
    `switch`.activate(request.id, reads: arguments.reads)
    ProcessGuard.limitTime(arguments.limit)
    var isGreen = true
    for call in calls {
      let passed = try await unsafe entryPoint.call(call) { unsafe recorder.record($0) }
      isGreen = isGreen && passed
    }
    ProcessGuard.limitTime(0)
    let hasReadEarly = recorder.hasReadEarly
    let reads = BugSwitch.reads
    `switch`.activate(0, reads: .max)
    file.write(
      recorder.summary(isGreen: isGreen, seconds: monotonicSeconds() - start, reads: reads))
    return hasReadEarly
  }

  /// What Swift Testing is called with: once, or once for each test where the order is ours.
  private func configurations(_ way: Request.Way) async throws -> [String] {
    switch way {
    case .serial, .only: return [suite(way).json]
    case .parallel:
      var suite = suite(way)
      suite.isParallel = true
      return [suite.json]
    case .empty: return [EntryPoint.Configuration(filters: ["^$"]).json]
    case .canary: return [EntryPoint.Configuration(filters: [Self.canary]).json]
    case .reversed: return calls(try await tests().reversed)
    case .shuffled(let seed): return calls(try await tests().shuffled(seed: seed))
    }
  }

  /// The tests that a request is about.
  private func suite(_ way: Request.Way) -> EntryPoint.Configuration {
    var filters = arguments.filters
    if case .only(let test) = way { filters = [TestOrder.pattern(test)] }
    return EntryPoint.Configuration(filters: filters, skips: [Self.canary])
  }

  /// One call for each test, in this order.
  private func calls(_ tests: [String]) -> [String] {
    tests.map {
      EntryPoint.Configuration(filters: [TestOrder.pattern($0)], skips: [Self.canary]).json
    }
  }

  /// The tests of this binary.
  private func tests() async throws -> TestOrder {
    let list = TestList()
    let configuration = EntryPoint.Configuration(
      filters: arguments.filters, skips: [Self.canary], onlyLists: true)
    _ = try await unsafe entryPoint.call(configuration.json) { unsafe list.record($0) }
    return TestOrder(tests: list.tests)
  }
}
