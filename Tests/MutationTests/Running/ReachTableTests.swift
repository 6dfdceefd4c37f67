import Mutation
import Testing

@Suite struct `What the tests reach` {
  private func row(_ pass: Int, _ test: String?, _ hits: [Int: Int]) -> MutantTranscript.Reached {
    .init(pass: pass, test: test, name: test ?? "", seconds: 0.5, hits: hits)
  }

  @Test func `names the tests that reach a mutant`() {
    let table = ReachTable([
      row(1, "a", [1: 2]), row(1, "b", [1: 1, 2: 1]), row(2, "a", [1: 2]),
      row(2, "b", [1: 1, 2: 1]),
    ])
    #expect(table.tests(reaching: 1) == [0, 1])
    #expect(table.tests(reaching: 2) == [1])
    #expect(table.tests(reaching: 3).isEmpty)
    #expect(table.once.isEmpty)
  }

  @Test func `counts what is reached between tests for all of them`() {
    let table = ReachTable([row(1, "a", [:]), row(1, "b", [:]), row(2, nil, [4: 1])])
    #expect(table.tests(reaching: 4) == [0, 1])
  }

  @Test func `gives what runs once to every test`() {
    let table = ReachTable([
      row(1, "a", [7: 1]), row(1, "b", [:]), row(2, "a", [:]), row(2, "b", [:]),
    ])
    #expect(table.once == [7])
    #expect(table.tests(reaching: 7) == [0, 1])
  }

  @Test func `adds up how many switches a test passes`() {
    let table = ReachTable([row(1, "a", [1: 2, 2: 5])])
    #expect(table.tests.map(\.hits) == [7])
  }
}
