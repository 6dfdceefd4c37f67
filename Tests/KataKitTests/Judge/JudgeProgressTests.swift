import KataKit
import Testing

@Suite struct JudgeProgressTests {
  private let asked = [3, 0, 1, 2, 0].map { JudgeRequest($0) }

  private func current(_ ended: Int..., of total: Int) -> Int {
    var progress = JudgeProgress(Array(repeating: asked, count: ended.count), of: total)
    progress.ended = ended
    return progress.current
  }

  @Test(arguments: [(0, 1), (1, 2), (2, 2), (3, 3), (4, 3), (5, 3)])
  func `counts the variants and not the correct code between them`(_ ended: Int, _ place: Int) {
    #expect(current(ended, of: 3) == place)
  }

  @Test func `counts on where an earlier worker stopped`() {
    #expect(current(1, of: 10) == 9)
  }

  @Test func `counts what two workers have ended together`() {
    #expect(current(1, 3, of: 6) == 4)
  }

  @Test func `tells the proofs from the judging`() {
    #expect(JudgeProgress([asked], of: 3).isJudging)
    #expect(JudgeProgress([[JudgeRequest(1, .only(test: "t"))]], of: 3).isJudging)
    #expect(!JudgeProgress([[JudgeRequest(0), JudgeRequest(1, .empty)]], of: 3).isJudging)
  }
}
