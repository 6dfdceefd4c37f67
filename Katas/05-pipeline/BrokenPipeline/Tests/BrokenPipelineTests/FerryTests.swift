import BrokenPipeline
import Testing

@Suite struct FerryTests {
  private var ferry = Ferry(places: 12)

  @Test mutating func `takes a group that just fits`() {
    let isAboard = ferry.board(12)
    #expect(isAboard)
    #expect(ferry.aboard == 12)
  }

  @Test mutating func `leaves a group ashore that does not fit whole`() {
    let answers = [ferry.board(10), ferry.board(3)]
    #expect(answers == [true, false])
    #expect(ferry.aboard == 10)
  }

  @Test mutating func `opens the gate for nobody`() {
    let isAboard = ferry.board(0)
    #expect(!isAboard)
  }
}
