import KataKit
import TestSupport
import Testing

/// The one test of the whole way: weave, compile, run every variant, report.
@Suite struct WovenBuildTests {
  private static let file = "Sources/Till/Till.swift"

  private static let source = """
    import Glibc

    public struct Empty: Error {}

    public struct Till {
      var coins: [Int] = []
      public init() {}
      public mutating func add(_ coin: Int) { coins.append(coin) }
      public var total: Int { coins.reduce(0, +) }
      public func largest() throws -> Int {
        guard let first = coins.first else { throw Empty() }
        var best = first
        for coin in coins where coin > best { best = coin }
        return best
      }
      public func count(of coin: Int) -> Int {
        var rest = total
        var count = 0
        while rest >= coin {
          rest -= coin
          count += 1
        }
        return count
      }
      public var text: String { "\\(total) coins" }
    }

    """

  private static let tests = """
    import Testing
    import Till

    @Suite struct TillTests {
      @Test func `adds up`() {
        var till = Till()
        till.add(2)
        till.add(3)
        #expect(till.total == 5)
        #expect(till.text.hasPrefix("5"))
      }
      @Test func `calls nothing of the till`() {
        #expect("till".count == 4)
      }
      @Test(.enabled(if: "till".isEmpty)) func later() {
        #expect(Till().total == 0)
      }
      @Test func `counts coins of a kind`() {
        var till = Till()
        till.add(6)
        #expect(till.count(of: 2) == 3)
      }
      @Test func `expects nothing in the end`() {
        let till = Till()
        for coin in 0..<till.total { #expect(coin > 0) }
      }
      @Test func `finds the largest`() throws {
        var till = Till()
        till.add(1)
        till.add(7)
        #expect(try till.largest() == 7)
      }
    }

    """

  private static func bug(_ name: String, _ edits: [Edit]) -> PlantedBug {
    PlantedBug(name: name, story: "s", lesson: "l", edits: edits, witness: "w")
  }

  private static func edit(_ kind: Edit.Kind, _ replace: String?, _ with: String) -> Edit {
    Edit(file: file, kind: kind, replace: replace, with: with)
  }

  private static let bugs = [
    bug("multiplies", [edit(.expression, "coins.reduce(0, +)", "coins.reduce(1, *)")]),
    bug(
      "refuses-all",
      [
        edit(
          .statements, "for coin in coins where coin > best { best = coin }",
          "for coin in coins where coin > best { throw Empty() } // no")
      ]),
    bug("traps", [edit(.expression, "coin > best", "trap(coin)"), helper]),
    bug("hangs", [edit(.statements, "coins.append(coin)", "while true {}")]),
    bug("says-dimes", [edit(.expression, "\"\\(total) coins\"", "\"\\(total) dimes\"")]),
    bug("forgets-empty", [edit(.statements, "throw Empty()", "fatalError()")]),
    bug("gives-nothing-away", [edit(.statements, "rest -= coin", "rest -= 0")]),
    bug("leaves", [edit(.statements, "coins.append(coin)", "exit(2)")]),
    bug("leaves-quietly", [edit(.expression, "coins.reduce(0, +)", "leave()")]),
    bug("digs", [edit(.expression, "coins.reduce(0, +)", "dig(1)")]),
    bug("hoards", [edit(.expression, "coins.reduce(0, +)", "hoard()"), helpers]),
  ]
  private static let helper = edit(
    .declaration, nil, "func trap(_ coin: Int) -> Bool { fatalError() }")

  private static let helpers = edit(
    .declaration, nil,
    """
    func leave() -> Int { exit(0) }
    func dig(_ depth: Int) -> Int { depth == 0 ? 0 : dig(depth + 1) + 1 }
    func hoard() -> Int {
      var all: [[UInt8]] = []
      while all.count < 1000 { all.append([UInt8](repeating: 1, count: 1 << 24)) }
      return all.count
    }
    func sumOnThreads(_ coins: [Int]) -> Int {
      var barrier = pthread_barrier_t()
      pthread_barrier_init(&barrier, nil, 20)
      var threads: [pthread_t] = []
      for _ in 0..<20 {
        var thread = pthread_t()
        let status = pthread_create(
          &thread, nil,
          { barrier in
            let memory = malloc(100)
            pthread_barrier_wait(barrier!.assumingMemoryBound(to: pthread_barrier_t.self))
            free(memory)
            return nil
          }, &barrier)
        guard status == 0 else { fatalError("no thread") }
        threads.append(thread)
      }
      for thread in threads { pthread_join(thread, nil) }
      return coins.reduce(0, +)
    }
    """)

  private static let refactorings = [
    Refactoring(
      name: "sums-in-a-loop", story: "s",
      edits: [edit(.expression, "coins.reduce(0, +)", "coins.reduce(into: 0) { $0 += $1 }")]),
    // Twenty threads want 20 MiB, and the allocator reserves more than 1 GiB of addresses for them.
    Refactoring(
      name: "sums-on-threads", story: "s",
      edits: [edit(.expression, "coins.reduce(0, +)", "sumOnThreads(coins)")]),
  ]

  @Test func `judges a woven suite in its own process`() async throws {
    let plan = try SwitchPlan(
      reference: FileTree([Self.file: Self.source]), bugs: Self.bugs,
      refactorings: Self.refactorings, suffix: "k7")
    let woven = SwitchWeaver(plan).weave()
    let suite = CountedSuite(counter: plan.counterName).counting(FileTree(["T.swift": Self.tests]))
    let (report, apart) = try await onOwnThread {
      let build = try ScratchBuild(module: "Till", woven: woven, tests: suite["T.swift"] ?? "")
      defer { build.remove() }
      func judge(spawns: Bool) throws -> GradeReport {
        var loop = JudgeLoop(
          GradePlan(bugs: Self.bugs, refactorings: Self.refactorings), worker: build,
          shortestLimit: .seconds(6), spawns: spawns)
        return try loop.judge()
      }
      return (try judge(spawns: false), try judge(spawns: true))
    }
    #expect(report.noScore == nil)
    #expect(
      report.bugs.map(\.outcome) == [
        .caught(by: ["adds up", "expects nothing in the end"], how: .expectation),
        .caught(by: ["finds the largest"], how: .thrownError),
        .caught(by: ["finds the largest"], how: .trap),
        .caught(by: ["adds up"], how: .timeout),
        .survived,
        .survived,
        .caught(by: ["counts coins of a kind"], how: .hitLimit),
        .caught(by: ["adds up"], how: .trap),
        .caught(by: ["adds up"], how: .trap),
        .caught(by: ["adds up"], how: .trap),
        .caught(by: ["adds up"], how: .trap),
      ])
    // One process for all, or one for each: the same is found.
    #expect(apart == report)
    #expect(report.hollow == ["expects nothing in the end"])
    #expect(report.refactorings.map(\.outcome) == [.survived, .survived])
    #expect(report.idle == ["calls nothing of the till"])
    #expect(report.skipped == ["later"])
  }
}
