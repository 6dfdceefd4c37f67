import Foundation
import KataKit
import Testing
import kata

@Suite struct DispatcherOutputTests {
  let checkout: TemporaryCheckout

  init() throws {
    checkout = try TemporaryCheckout()
    _ = checkout.kata("start", "Demo")
  }

  @Test(arguments: ["list", "show", "hint", "log", "doctor"])
  func `prints nothing but JSON where JSON is asked for`(_ verb: String) throws {
    let shown = checkout.kata(verb, "--json")

    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
    }
    #expect(shown.complaints.isEmpty)
  }

  @Test func `says where the learner is as JSON`() throws {
    let shown = checkout.kata("--json")

    let value = try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
    let home = try #require(value as? [String: Any])
    #expect(home["current"] as? String == "demo")
    #expect(home["next"] as? String == nil)
    #expect((home["katas"] as? [[String: Any]])?.first?["state"] as? String == "started")
  }

  @Test func `prints no blank at an end of line for a kata that is not started`() throws {
    let fresh = try TemporaryCheckout()
    let lines = fresh.kata("list").output.split(separator: "\n")
    #expect(lines.filter { $0.hasSuffix(" ") } == [])
  }

  @Test func `lists a kata as JSON with all that a script needs`() throws {
    let shown = checkout.kata("list", "--json")

    let value = try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
    let kata = try #require((value as? [[String: Any]])?.first)
    #expect(kata["id"] as? String == "demo")
    #expect(kata["name"] as? String == "Demo")
    #expect(kata["number"] as? Int == 1)
    #expect(kata["form"] as? String == "follow")
    #expect(kata["state"] as? String == "started")
  }

  @Test func `shows a hint as JSON with its level`() throws {
    _ = checkout.kata("hint")

    let shown = checkout.kata("hint", "--json")

    let value = try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
    let hint = try #require(value as? [String: Any])
    #expect(hint["level"] as? Int == 2)
    #expect(hint["text"] as? String == "Look at 41.")
  }

  @Test(arguments: [
    [], ["list"], ["show"], ["hint"], ["log"], ["doctor"], ["solution", "--now"], ["reset"],
    ["help"],
    ["start", "Demo"], ["nonsense"],
  ])
  func `prints no escape character and no blank at an end of line into a pipe`(_ words: [String]) {
    let shown = checkout.run(words)

    let lines = (shown.output + shown.complaints).split(separator: "\n")
    #expect(!lines.isEmpty)
    #expect(lines.filter { $0.contains("\u{1B}") } == [])
    #expect(lines.filter { $0.hasSuffix(" ") } == [])
  }

  @Test func `says what the machine has`() {
    let shown = checkout.kata("doctor")

    #expect(shown.code == 0)
    #expect(shown.lines.first?.hasPrefix("✔ toolchain        Swift version 6.3.1 in ") == true)
    #expect(shown.lines.last == "All is well.")
  }

  @Test func `says what the machine lacks and what mends it`() {
    let shown = checkout.kata("doctor", searchPath: "")

    #expect(shown.code == 2)
    #expect(shown.lines.first == "✘ toolchain        \(ToolchainError.missing)")
    #expect(shown.lines.contains("mend it with:  \(ToolchainError.missing.remedy)"))
  }
}
