import Foundation
import KataKit
import Testing

@Suite struct TornStreamTests {
  var lines = EventLines()

  @Test mutating func `is complete only after the end of the run`() {
    lines.run("f()")
    #expect(!lines.stream().isComplete)

    lines.event("runEnded")
    #expect(lines.stream().isComplete)
  }

  @Test mutating func `knows the tests that had begun and not ended`() {
    lines.run("first()", line: 1)
    let id = lines.declare("second()", line: 2)
    lines.declare("third()", line: 3)
    lines.event("testStarted", id)

    #expect(lines.stream().inFlight.map(\.sentence) == ["second"])
  }

  @Test mutating func `counts a torn last line and keeps what came before`() {
    lines.run("f()")

    let stream = lines.stream(after: #"{"kind":"event","payload":{"ki"#)

    #expect(stream.unreadable == 1)
    #expect(stream.ran.map(\.sentence) == ["f"])
  }

  @Test mutating func `reads on after a line that is no record`() {
    lines.run("first()", line: 1)
    let torn = lines.stream(after: "{\"redgreen\":1}\n" + lines.lines.joined(separator: "\n"))

    #expect(torn.unreadable == 1)
    #expect(torn.tests.count == 2)
  }

  @Test func `is empty and incomplete where nothing was written`() {
    let stream = EventStream(Data(), relativeTo: "/")

    #expect(stream.tests.isEmpty)
    #expect(!stream.isComplete)
    #expect(stream.unreadable == 0)
  }
}
