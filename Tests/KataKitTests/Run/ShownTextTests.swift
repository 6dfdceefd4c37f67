import KataKit
import Testing

@Suite struct `A value that a person sees` {
  @Test(arguments: ["", "plain", "two\nlines\tand a tab", "Zoë 👩‍👩‍👧", "עברית"])
  func `is shown as it is where it only says something`(_ text: String) {
    #expect(text.shown == text)
  }

  @Test(arguments: [
    ("\u{1B}[2J", #"\u{1B}[2J"#), ("a\rb", #"a\u{D}b"#), ("\u{7}", #"\u{7}"#),
    ("\u{9B}31m", #"\u{9B}31m"#), ("\u{202E}evil", #"\u{202E}evil"#), ("\0", #"\u{0}"#),
  ])
  func `does not steer the terminal`(_ text: String, _ shown: String) {
    #expect(text.shown == shown)
  }

  @Test func `is cut where it is very long, and says how long it was`() {
    let text = String(repeating: "é", count: 9_000_000)
    #expect(text.shown == String(repeating: "é", count: 4000) + " … (18000000 bytes in all)")
  }

  @Test func `is whole where it is just short enough`() {
    let text = String(repeating: "é", count: 4000)
    #expect(text.shown == text)
  }

  @Test func `is shown so in a failure`() {
    var lines = EventLines()
    let id = lines.declare("adds")
    lines.event("testStarted", id)
    lines.issue(id, [("fail", "Expectation failed: (text → \"\\u001B[2J\") == \"\"")])
    #expect(lines.stream().failures.first?.found?.contains("\u{1B}") != true)
  }
}
