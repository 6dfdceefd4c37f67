import Foundation
import KataKit
import Testing
import kata

@Suite struct DispatcherErrorTests {
  let checkout: TemporaryCheckout

  init() throws { checkout = try TemporaryCheckout() }

  @Test func `leaves with 64 for an unknown kata and names the nearest`() {
    let shown = checkout.kata("start", "Dmeo")

    #expect(shown.code == 64)
    #expect(shown.output.isEmpty)
    #expect(shown.complaints == "kata: There is no kata named \"Dmeo\". Did you mean Demo?\n")
  }

  @Test func `leaves with 64 for an unknown verb, names the nearest and shows the usage`() {
    let shown = checkout.kata("lst")

    #expect(shown.code == 64)
    #expect(shown.output.isEmpty)
    #expect(shown.complaints.hasPrefix("kata: There is no verb \"lst\". Did you mean list"))
    #expect(shown.complaints.contains("\nusage: kata [VERB] [NAME] [FLAGS]\n"))
  }

  @Test func `leaves with 64 when no kata is named and none is current`() {
    let shown = checkout.kata("hint")

    #expect(shown.code == 64)
    #expect(
      shown.complaints == "kata: You are in no kata yet. Name one: kata list shows them.\n")
  }

  @Test func `leaves with 64 when start has no name`() {
    let shown = checkout.kata("start")

    #expect(shown.code == 64)
    #expect(shown.complaints == "kata: Which kata? For example: kata start Demo\n")
  }

  @Test(arguments: ["test", "log"])
  func `leaves with 2 for a kata that is not started`(_ verb: String) {
    let shown = checkout.kata(verb, "Demo")

    #expect(shown.code == 2)
    #expect(shown.complaints == "kata: Demo is not started yet. Type: kata start Demo\n")
  }

  @Test func `leaves with 2 outside a checkout`() throws {
    try FileManager.default.removeItem(at: checkout.root.appending(path: "Package.swift"))

    let shown = checkout.kata("list")

    #expect(shown.code == 2)
    #expect(shown.complaints.hasPrefix("kata: This is not a checkout of RedGreen"))
  }

  @Test func `leaves with 2 for a broken kata and names its file`() throws {
    try checkout.write("{}", to: "Katas/01-unit-tests/Demo/kata.json")

    let shown = checkout.kata("list")

    #expect(shown.code == 2)
    #expect(
      shown.complaints.hasPrefix(
        "kata: Katas/01-unit-tests/Demo/kata.json: must have the member \"number\"\n"))
  }

  @Test func `prints the remedy and leaves with 2 where a test has no toolchain`() {
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata("test", "Demo", searchPath: "")

    #expect(shown.code == 2)
    #expect(shown.output.isEmpty)
    #expect(
      shown.complaints == """
        kata: \(ToolchainError.missing)

          Mend it with:  \(ToolchainError.missing.remedy)

        """)
  }

  @Test func `only warns of a missing toolchain where none is needed`() {
    let shown = checkout.kata("list", searchPath: "")

    #expect(shown.code == 0)
    #expect(shown.lines.contains("1  Demo  10 min"))
    #expect(shown.complaints.contains(ToolchainError.missing.remedy))
  }

  @Test func `prints help on standard output and leaves with 0`() {
    let shown = checkout.kata("--help")

    #expect(shown.code == 0)
    #expect(shown.complaints.isEmpty)
    let verbs = Verb.all.map(\.name)
    #expect(verbs.filter { shown.output.contains("\n  \($0) ") } == verbs)
  }

  @Test func `prints help on one verb with its flags`() {
    let shown = checkout.kata("test", "--help")

    #expect(shown.lines.first == "usage: kata test [NAME] [--json] [--filter VALUE]")
  }
}
