import Foundation
import KataKit
import Testing
import kata

@Suite struct VerdictScreenTests {
  private let checkout: TemporaryCheckout

  init() throws {
    checkout = try TemporaryCheckout()
    let before = String(repeating: "\n", count: 17)
    try checkout.write(
      before + "    #expect(spy.sent.map(\\.at) == [.seconds(60)])\n",
      to: "Tests/RemindersOnTimeTests/RemindersTests.swift")
  }

  @Test func `shows a red run: the colour, what went wrong, where to look`() {
    var verdict = Verdict(.red)
    verdict.passed = ["keeps the order", "sends once", "forgets a cancelled one"]
    verdict.failures = [
      TestFailure(
        test: "delivers at the time asked for", kind: .expectation,
        message: "spy.sent.map(\\.at) == [.seconds(60)]", expected: "[60 s]", found: "[61 s]",
        file: "Tests/RemindersOnTimeTests/RemindersTests.swift", line: 18)
    ]
    verdict.seconds = 0.29

    #expect(
      text(verdict) == """

         RED   RemindersOnTime                                 4 tests, 1 failed · 0.3 s

         ✘ delivers at the time asked for
            Tests/RemindersOnTimeTests/RemindersTests.swift:18
             #expect(spy.sent.map(\\.at) == [.seconds(60)])
             expected  [60 s]
             found     [61 s]
           Look at spy.sent.map(\\.at): it answers [61 s].


        """)
  }

  @Test func `fits long names and values into the screen`() {
    var verdict = Verdict(.red)
    let name = String(repeating: "a long name ", count: 9) + "ends"
    verdict.passed = [name]
    verdict.failures = [
      TestFailure(
        test: name, kind: .expectation, message: String(repeating: "m ", count: 60),
        expected: String(repeating: "e", count: 150), found: "2", file: "Tests/T.swift", line: 3)
    ]

    #expect(text(verdict).split(separator: "\n").filter { $0.count > 80 } == [])
    #expect(text(verdict).contains("Tests/T.swift:3"))
  }

  @Test func `shows which case of a test failed`() {
    var verdict = Verdict(.red)
    verdict.failures = [
      TestFailure(
        test: "f", kind: .expectation, message: "g(n) == 1", expected: "1", found: "2",
        argument: "n → 3")
    ]

    #expect(
      lines(verdict).dropFirst(2).prefix(4) == [
        "g(n) == 1", "with      n → 3", "expected  1", "found     2",
      ])
  }

  @Test func `names the tests of a green run that were skipped`() {
    var verdict = Verdict(.green)
    verdict.passed = ["sends once"]
    verdict.skipped = ["sends late"]

    #expect(lines(verdict).suffix(2) == ["✔ sends once", "– sends late · skipped"])
  }

  @Test func `shows a green run with every test`() {
    var verdict = Verdict(.green)
    verdict.passed = ["sends once", "keeps the order"]

    #expect(
      text(verdict) == """

         GREEN   RemindersOnTime                                         2 tests · 0.0 s

         ✔ sends once
         ✔ keeps the order


        """)
  }

  @Test func `shows the first error of an amber run and counts the others`() {
    var verdict = Verdict(.amber)
    verdict.errors = [3, 4, 5].map {
      CompilerDiagnostic(file: "Sources/A.swift", line: $0, column: 1, message: "no 'x' in scope")
    }

    #expect(
      text(verdict) == """

         AMBER   RemindersOnTime                                        3 errors · 0.0 s

         It does not compile yet. The first error:

           Sources/A.swift:3:1
             no 'x' in scope

           2 more errors, often for the same reason.


        """)
  }

  @Test func `says why an amber run without errors did not run`() {
    let verdict = Verdict(.amber, reason: "The tests did not start: signal 7.")

    #expect(lines(verdict).last == "The tests did not start: signal 7.")
  }

  @Test func `says why a hollow run proves nothing`() {
    let verdict = Verdict(.hollow, reason: "0 tests ran: there is no @Test function.")

    #expect(lines(verdict).first?.hasPrefix("HOLLOW   RemindersOnTime  ") == true)
    #expect(lines(verdict).last == "0 tests ran: there is no @Test function.")
  }

  @Test func `shows three failures in full and names the others once`() {
    var verdict = Verdict(.red)
    verdict.failures = ["one", "two", "three", "four", "four", "five"].map {
      TestFailure(test: $0, kind: .thrown, message: "Caught error: .late", found: ".late")
    }

    let lines = lines(verdict)

    #expect(lines.filter { $0.hasPrefix("✘") } == ["✘ one", "✘ two", "✘ three"])
    #expect(lines.last == "and 3 failures more: \"four\", \"five\"")
  }

  @Test func `folds the sentences of an error between words`() {
    var verdict = Verdict(.red)
    let error = Array(repeating: "word", count: 40).joined(separator: " ")
    verdict.failures = [
      TestFailure(test: "one", kind: .thrown, message: "Caught error: \(error)", found: error)
    ]

    let words = lines(verdict).joined(separator: " ").split(separator: " ").filter { $0 == "word" }

    #expect(words.count == 40)
  }

  @Test func `shows nine lines of a long value and counts the others`() {
    var verdict = Verdict(.red)
    let page = (1...20).map { "line \($0)" }.joined(separator: "\n")
    verdict.failures = [
      TestFailure(test: "prints", kind: .expectation, message: "page()", found: page)
    ]

    let shown = lines(verdict).drop { !$0.hasPrefix("found") }
    #expect(shown.first == "found     line 1")
    #expect(shown.dropFirst(8).prefix(2) == ["line 9", "… 11 lines more"])
  }

  @Test func `stays within 80 columns where words can be folded`() {
    var verdict = Verdict(.red)
    verdict.failures = [
      TestFailure(
        test: "says no", kind: .recorded,
        message: String(repeating: "many words ", count: 30), comment: "and why")
    ]

    #expect(text(verdict).split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: Colour.allCases)
  func `prints no escape character where no colour is wanted`(_ colour: Colour) {
    var verdict = Verdict(colour, reason: "Because.")
    verdict.failures = [TestFailure(test: "f", kind: .crash, message: "it stopped")]

    #expect(!text(verdict).contains("\u{1B}"))
  }

  private func text(_ verdict: Verdict) -> String {
    VerdictScreen(
      kata: "RemindersOnTime", folder: checkout.root, paint: Paint(isOn: false), width: 80
    ).text(verdict)
  }

  private func lines(_ verdict: Verdict) -> [String] {
    text(verdict).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
