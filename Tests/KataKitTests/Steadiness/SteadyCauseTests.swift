import KataKit
import Testing

@Suite struct SteadyCauseTests {
  private func run(_ way: SteadyRuns.Way, _ isRed: Bool) -> SteadyRuns.Run {
    SteadyRuns.Run(way, reds: isRed ? ["pays"] : [])
  }

  private func cause(_ processes: [[SteadyRuns.Run]], readsClock: Bool = false) -> SteadyCause {
    SteadyCause(of: "pays", in: SteadyRuns(processes: processes), readsClock: readsClock)
  }

  @Test func `takes a test that is never green for one whose time is over`() {
    #expect(cause([[run(.serial, true), run(.parallel, true)]]) == .time)
  }

  @Test func `takes a red test that looks at the clock for one of time`() {
    #expect(cause([[run(.serial, false), run(.parallel, true)]], readsClock: true) == .time)
  }

  @Test func `takes the same run with two colours for randomness`() {
    let process = [run(.serial, false), run(.serial, true), run(.serial, false)]
    #expect(cause([process]) == .randomness)
  }

  @Test func `takes processes that differ from their first run on for randomness`() {
    #expect(cause([[run(.serial, true)], [run(.serial, false)]]) == .randomness)
  }

  @Test func `takes a test that stays red once something ran for shared state`() {
    let process = [run(.serial, false), run(.serial, true), run(.parallel, true)]
    #expect(cause([process, process]) == .sharedState)
  }

  @Test func `takes a test that is red only side by side for shared state`() {
    let process = [run(.serial, false), run(.reversed, false), run(.parallel, true)]
    #expect(cause([process]) == .sharedState)
  }

  @Test(arguments: [SteadyRuns.Way.reversed, .shuffled])
  func `takes a test that is red only in another order for one that needs its order`(
    _ way: SteadyRuns.Way
  ) {
    let process = [run(.serial, false), run(way, true), run(.parallel, false)]
    #expect(cause([process]) == .order)
  }
}

extension SteadyRuns.Run {
  fileprivate init(_ way: SteadyRuns.Way, reds: [String]) {
    self.init(way, reds: Dictionary(uniqueKeysWithValues: reds.map { ($0, "no") }))
  }
}
