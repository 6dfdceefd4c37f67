import Foundation
import TestSupport
import Testing

@Suite struct AskTests {
  static let page = """
    # Q3 · Can an interceptor read it?

    Yes, all of it.

    ## Why

    Signed is not hidden.

    ## What learners often write

    - **"No, it is signed."** Reading changes nothing.

    ## Proof

    - "No, it is signed." → Demo · answers

    ## Do it

    """
  static let answers = "Workspace/Answers/03-can-an-interceptor.md"

  let checkout: TemporaryCheckout

  init() throws {
    checkout = try TemporaryCheckout()
    try checkout.write(Self.page, to: "Katas/Questions/03-can-an-interceptor.md")
  }

  @Test func `lists the questions`() {
    let shown = checkout.kata("ask")

    #expect(shown.code == 0)
    #expect(shown.lines.contains("Q3  Can an interceptor read it?"))
    #expect(shown.lines.last == "Be asked     swift run kata ask Q3")
  }

  @Test(arguments: ["Q3", "q3", "3"])
  func `prints the answer where nobody can type`(name: String) {
    let shown = checkout.kata("ask", name, "--no-proof")

    #expect(shown.code == 0)
    #expect(shown.lines.first == "Q3 · Can an interceptor read it?")
    #expect(shown.lines.contains("Yes, all of it."))
    #expect(!shown.output.contains("What do you say?"))
  }

  @Test func `keeps the learner's own answer before it shows ours`() throws {
    let shown = checkout.run(["ask", "Q3", "--no-proof"], typing: ["No.", "It is signed.", ""])

    let kept = try checkout.read(Self.answers)
    #expect(kept.hasPrefix("# Q3 · Can an interceptor read it?\n"))
    #expect(kept.hasSuffix("\n\nNo.\nIt is signed.\n"))
    let asked = try #require(shown.lines.firstIndex { $0.hasPrefix("What do you say?") })
    let ours = try #require(shown.lines.firstIndex(of: "Yes, all of it."))
    #expect(asked < ours)
  }

  @Test func `adds a later answer to the earlier`() throws {
    _ = checkout.run(["ask", "Q3", "--no-proof"], typing: ["No.", ""])
    _ = checkout.run(["ask", "Q3", "--no-proof"], typing: ["Yes."])

    let kept = try checkout.read(Self.answers)
    #expect(kept.contains("\nNo.\n"))
    #expect(kept.hasSuffix("\nYes.\n"))
  }

  @Test func `keeps nothing of an empty answer`() {
    _ = checkout.run(["ask", "Q3", "--no-proof"], typing: [""])

    #expect(throws: (any Error).self) { try checkout.read(Self.answers) }
  }

  @Test func `says which questions there are`() {
    let shown = checkout.kata("ask", "Q16")

    #expect(shown.code == 64)
    #expect(shown.complaints.contains("There is no question \"Q16\". They are Q3 to Q3."))
  }

  @Test func `leaves out a page that cannot be read, and says why`() throws {
    try checkout.write("Yes.\n", to: "Katas/Questions/04-what.md")

    let shown = checkout.kata("ask")

    #expect(shown.complaints.contains("Katas/Questions/04-what.md:1"))
    #expect(shown.lines.contains("Q3  Can an interceptor read it?"))
  }

  @Test func `fails where the proof does not hold`() async throws {
    try checkout.write(
      Self.page.replacing("Demo ·", with: "Nowhere ·"),
      to: "Katas/Questions/03-can-an-interceptor.md")

    let shown = try await onOwnThread { [checkout] in checkout.kata("ask", "Q3") }

    #expect(shown.code == 1)
    #expect(shown.output.contains("✘ \"Nowhere\" is neither a kata nor a folder"))
  }
}
