import Foundation
import KataKit
import Testing

@Suite struct EventsTailTests {
  private let folder = TemporaryFolder()
  private var file: URL { folder.url.appending(path: "events.jsonl") }

  private func write(_ lines: [String], torn: String = "") throws {
    try Data((lines.map { $0 + "\n" }.joined() + torn).utf8).write(to: file)
  }

  @Test func `counts nothing where there is no file yet`() {
    var tail = EventsTail(file)
    #expect(tail.countEnded() == 0)
  }

  @Test func `counts runs and not the tests in them`() throws {
    try write([Events.started("adds", in: 0), Events.ended(0), Events.started("adds", in: 1)])
    var tail = EventsTail(file)
    #expect(tail.countEnded() == 1)
  }

  @Test func `counts a line that was torn once it is whole`() throws {
    var tail = EventsTail(file)
    try write([Events.ended(0)], torn: #"{"redgreen":"variantEn"#)
    #expect(tail.countEnded() == 1)
    try write([Events.ended(0), Events.ended(1)])
    #expect(tail.countEnded() == 2)
  }
}
