import Testing
import kata

/// What a learner reads when a kata is another one than the one they began.
@Suite struct ChangedKataTests {
  private let checkout: TemporaryCheckout

  init() throws {
    checkout = try TemporaryCheckout(katas: ["Demo", "Other"])
    _ = checkout.kata("start", "Demo")
    try checkout.write(
      "let answer = 40\n", to: "Katas/01-unit-tests/Demo/Sources/Demo/Demo.swift")
  }

  private func solve() throws {
    let progress = try checkout.read("Workspace/progress.json")
    try checkout.write(
      progress.replacing("\"digest\"", with: "\"doneAt\" : \"2026-01-01T00:00:00Z\", \"digest\""),
      to: "Workspace/progress.json")
  }

  @Test func `the list says that a begun kata changed`() {
    #expect(
      checkout.kata("list").lines.contains("1  Demo   10 min  started, changed since you began"))
  }

  @Test func `the list says that a solved kata changed`() throws {
    try solve()
    #expect(
      checkout.kata("list").lines.contains("1  Demo   10 min  done, changed since you solved it"))
  }

  @Test func `the first screen says what changed and what to do`() throws {
    try solve()
    let text = checkout.kata().lines.joined(separator: " ")
    #expect(text.contains("Demo has changed since you solved it: Sources/Demo/Demo.swift."))
    #expect(text.contains("`swift run kata check Demo` tells."))
  }

  @Test func `the first screen says once that the texts of several solved katas changed`() throws {
    let checkout = try TemporaryCheckout(katas: ["Demo", "Other"])
    for name in ["Demo", "Other"] {
      _ = checkout.kata("start", name)
      try checkout.write("# Another text\n", to: "Katas/01-unit-tests/\(name)/README.md")
    }
    let progress = try checkout.read("Workspace/progress.json")
    try checkout.write(
      progress.replacing("\"digest\"", with: "\"doneAt\" : \"2026-01-01T00:00:00Z\", \"digest\""),
      to: "Workspace/progress.json")
    let text = checkout.kata().lines.joined(separator: " ")
    #expect(text.contains("Demo and Other have changed since you solved them: their texts"))
    #expect(text.contains("`swift run kata check --all` tells."))
  }

  @Test func `the first screen says why a kata is next`() throws {
    #expect(checkout.kata().lines.contains("You practise reading. It answers Q1."))
  }

  @Test func `the first screen names what the next one builds on`() throws {
    let path = "Katas/01-unit-tests/Other/kata.json"
    let manifest = try checkout.read(path)
    try checkout.write(
      manifest.replacing("\"after\": []", with: "\"after\": [\"demo\"]"), to: path)
    try solve()
    let text = checkout.kata().lines.joined(separator: " ")
    #expect(text.contains("It builds on Demo, which you have done. You practise reading."))
  }
}
