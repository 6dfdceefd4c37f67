import Foundation
import KataKit
import Testing

@Suite struct EventsFileTests {
  let folder = TemporaryFolder()

  @Test func `of a process that is gone are swept away`() throws {
    // No process has this number: Linux ends at 4,194,304.
    try folder.write("", to: "events-99999999-A.jsonl")
    try folder.write("", to: "judge-99999999-A.jsonl")

    EventsFile.sweep(folder.url)

    #expect(folder.names() == [])
  }

  @Test func `of a process that runs stay`() throws {
    let name = EventsFile.new("events", in: folder.url).lastPathComponent
    try folder.write("", to: name)

    EventsFile.sweep(folder.url)

    #expect(folder.names() == [name])
  }

  @Test func `of an older kit, which name no process, are swept away`() throws {
    try folder.write("", to: "judge-EBBA9E7A-7C01-4F5A-8D1C-5D8C3A1F0D11.jsonl")

    EventsFile.sweep(folder.url)

    #expect(folder.names() == [])
  }

  @Test func `are all that is swept away`() throws {
    try folder.write("", to: "toolchain.json")
    try folder.write("", to: "events.jsonl")

    EventsFile.sweep(folder.url)

    #expect(folder.names() == ["events.jsonl", "toolchain.json"])
  }
}
