import KataKit
import Testing

@Suite struct JudgeProgressTests {
  private let asked = [3, 0, 1, 2, 0].map { JudgeRequest($0) }

  private func events(ended: Int) -> String {
    (0..<ended).map { Events.started("adds", in: $0) + "\n" + Events.ended($0) + "\n" }.joined()
  }

  @Test(arguments: [(0, 1), (1, 2), (2, 2), (3, 3), (4, 3), (5, 3)])
  func `counts the variants and not the correct code between them`(_ ended: Int, _ place: Int) {
    #expect(JudgeProgress(asked, of: 3).current(events(ended: ended)) == place)
  }

  @Test func `counts on where an earlier worker stopped`() {
    #expect(JudgeProgress(asked, of: 10).current(events(ended: 1)) == 9)
  }

  @Test func `takes a torn line for none`() {
    let torn = events(ended: 1) + #"{"redgreen":"variantEn"#
    #expect(JudgeProgress(asked, of: 3).current(torn) == 2)
  }

  @Test func `tells the proofs from the judging`() {
    #expect(JudgeProgress(asked, of: 3).isJudging)
    #expect(!JudgeProgress([JudgeRequest(0), JudgeRequest(1, .empty)], of: 3).isJudging)
  }
}
