import KataKit
import Testing

struct LogStatisticsTests {
  /// Two rounds of red and green, a refactoring, and a slip.
  private var statistics: LogStatistics {
    var story = Story()
    story.run(.red, test: "1", predicted: .red)
    story.run(.green, source: "1", after: 60, predicted: .red)
    story.run(.green, source: "tidy", after: 30, predicted: .green)
    story.run(.red, test: "2", after: 30)
    story.run(.amber, source: "oops", after: 100)
    story.run(.green, source: "2", after: 20)
    story.run(.hollow, after: 10)
    return LogStatistics(story.events)
  }

  @Test func `draws one light a run`() {
    #expect(String(statistics.lights.map(\.rawValue)) == "RGfRAGH")
  }

  @Test func `counts the runs`() { #expect(statistics.runs == 7) }

  @Test func `measures from the first run to the last`() { #expect(statistics.seconds == 250) }

  @Test func `rounds to minutes`() { #expect(statistics.minutes == 4) }

  @Test func `counts a run that does not build as time in red`() {
    #expect(statistics.secondsInRed == 180)
  }

  @Test func `names the run that began the longest red`() {
    #expect(statistics.longestRed == LogStatistics.RedSpell(seconds: 120, step: 4))
  }

  @Test func `takes the median of the lines from light to light`() {
    var story = Story()
    story.run(.red, test: "1\n2\n3")
    story.run(.green, source: "1")
    story.run(.green, source: "1\n2\n3\n4\n5\n6\n7\n8")
    #expect(LogStatistics(story.events).medianLinesPerTransition == 3)
  }

  @Test func `adds the lines of an attempt to its transition`() {
    var story = Story()
    story.run(.red, test: "1")
    story.run(.red, source: "1\n2\n3")
    story.run(.green, source: "1\n2\n3\n4\n5")
    #expect(LogStatistics(story.events).medianLinesPerTransition == 3)
  }

  @Test func `counts predictions`() {
    #expect(statistics.predictions == LogStatistics.Share(count: 2, total: 3))
  }

  @Test func `counts changes whose test was red first`() {
    #expect(statistics.testFirst == LogStatistics.Share(count: 2, total: 2))
  }

  @Test func `tells a change with its test after the code`() {
    var story = Story()
    story.run(.red, test: "1")
    story.run(.green, source: "1")
    story.run(.green, test: "2", source: "2")
    #expect(LogStatistics(story.events).testFirst == LogStatistics.Share(count: 1, total: 2))
  }

  @Test func `counts the red test that a kata begins with`() {
    var story = Story()
    story.run(.red)
    story.run(.green, source: "1")
    #expect(LogStatistics(story.events).testFirst == LogStatistics.Share(count: 1, total: 1))
  }

  @Test func `tells a change that broke a test from one that began with it`() {
    var story = Story()
    story.run(.green, passed: ["a"])
    story.run(.red, source: "1")
    story.run(.green, source: "2")
    #expect(LogStatistics(story.events).testFirst == LogStatistics.Share(count: 0, total: 1))
  }

  @Test func `leaves a pause out`() {
    var story = Story()
    story.run(.red, test: "1")
    story.run(.green, source: "1", after: 3600)
    #expect(LogStatistics(story.events).seconds == 0)
  }

  @Test func `has no figures for an empty log`() {
    let empty = LogStatistics([])
    #expect(empty.longestRed == nil && empty.medianLinesPerTransition == nil)
  }
}
