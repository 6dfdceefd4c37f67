import Foundation
import KataKit
import Synchronization
import Testing

struct LogFileTests {
  private func events(_ count: Int) -> [LogEvent] {
    var story = Story()
    for number in 0..<count { story.run(.green, source: "line \(number)", passed: ["a"]) }
    return story.events
  }

  /// A log with two events and some bytes after them.
  private func withLog<Value>(
    ending: String, _ body: (LogFile) throws -> Value
  ) throws -> Value {
    try withLogFolder { folder in
      let log = LogFile(url: folder.appending(path: "log.jsonl"))
      for event in events(2) { try log.append(event) }
      let text = try String(contentsOf: log.url, encoding: .utf8)
      try (text + ending).write(to: log.url, atomically: false, encoding: .utf8)
      return try body(log)
    }
  }

  @Test func `is empty where there is no file`() throws {
    let reading = try withLogFolder { try LogFile(url: $0.appending(path: "log.jsonl")).read() }
    #expect(reading == LogReading())
  }

  @Test func `reads what was appended`() throws {
    let reading = try withLog(ending: "") { try $0.read() }
    #expect(reading == LogReading(events: events(2)))
  }

  @Test func `writes one line an event`() throws {
    let text = try withLog(ending: "") { try String(contentsOf: $0.url, encoding: .utf8) }
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func `reads the events before a torn line`() throws {
    let reading = try withLog(ending: "{\"ti") { try $0.read() }
    #expect(reading.events == events(2))
  }

  @Test func `reports a torn line`() throws {
    try withLog(ending: "{\"ti") { log in
      let warnings = try log.read().warnings
      #expect(warnings == [.tornLine(bytes: 4, movedTo: log.tornURL)])
    }
  }

  @Test func `moves a torn line aside`() throws {
    let torn = try withLog(ending: "{\"ti") { log in
      _ = try log.read()
      return try String(contentsOf: log.tornURL, encoding: .utf8)
    }
    #expect(torn == "{\"ti\n")
  }

  @Test func `finds nothing wrong after a repair`() throws {
    let second = try withLog(ending: "{\"ti") { log in
      _ = try log.read()
      return try log.read()
    }
    #expect(second == LogReading(events: events(2)))
  }

  @Test func `starts a line of its own after a torn one`() throws {
    let reading = try withLog(ending: "{\"ti") { log in
      try log.append(events(3)[2])
      return try log.read()
    }
    #expect(reading == LogReading(events: events(3)))
  }

  @Test func `keeps a last event that only lacks its line feed`() throws {
    let line = try String(decoding: JSONEncoder().encode(events(3)[2]), as: UTF8.self)
    let reading = try withLog(ending: line) { try $0.read() }
    #expect(reading == LogReading(events: events(3)))
  }

  @Test func `skips a broken line in the middle and says why`() throws {
    let reading = try withLog(ending: "{\"colour\":\"green\"}\n") { try $0.read() }
    let reason = "the member “time” is missing"
    #expect(reading.warnings == [.skippedLine(number: 3, reason: reason)])
  }

  @Test func `keeps a broken line where it is`() throws {
    let text = try withLog(ending: "oops\n") { log in
      _ = try log.read()
      return try String(contentsOf: log.url, encoding: .utf8)
    }
    #expect(text.hasSuffix("\noops\n"))
  }

  @Test func `goes on after a short write`() throws {
    let reading = try withLogFolder { folder in
      let url = folder.appending(path: "log.jsonl")
      let slow = LineWriter { descriptor, bytes in
        let part = Array(bytes.prefix(7))
        FileHandle(fileDescriptor: descriptor).write(Data(part))
        return part.count
      }
      try LogFile(url: url, write: slow).append(events(1)[0])
      return try LogFile(url: url).read()
    }
    #expect(reading == LogReading(events: events(1)))
  }

  @Test func `writes a healthy line with one call`() throws {
    let calls = Mutex(0)
    let counting = LineWriter { _, bytes in
      calls.withLock { $0 += 1 }
      return bytes.count
    }
    try withLogFolder { folder in
      let log = LogFile(url: folder.appending(path: "log.jsonl"), write: counting)
      try log.append(events(1)[0])
    }
    #expect(calls.withLock(\.self) == 1)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `says that the disk is full`() throws {
    let error = #expect(throws: LogFileError.self) {
      try LogFile(url: URL(filePath: "/dev/full")).append(events(1)[0])
    }
    let text = error.map(String.init(describing:)) ?? ""
    #expect(text.contains(/^\/dev\/full: 0 of \d+ bytes were written, then: No space left/))
  }

  @Test func `says that the file cannot be opened`() throws {
    let error = #expect(throws: LogFileError.self) {
      try withLogFolder { try LogFile(url: $0).append(events(1)[0]) }
    }
    let text = error.map(String.init(describing:)) ?? ""
    #expect(text.hasSuffix("cannot be opened: Is a directory"))
  }
}
