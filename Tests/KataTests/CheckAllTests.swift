import Foundation
import TestSupport
import Testing

@Suite struct CheckAllTests {
  let checkout: TemporaryCheckout

  init() throws { checkout = try TemporaryCheckout(katas: ["Demo", "Other"]) }

  @Test func `proves nothing where there is no copy`() {
    let shown = checkout.kata("check", "--all")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("You have no copy of any kata yet."))
  }

  @Test(arguments: [["check", "--all", "Demo"], ["check", "Demo", "--output", "x"]])
  func `wants either all or one`(words: [String]) {
    let shown = checkout.run(words)

    #expect(shown.code == 64)
  }

  @Test func `writes one format at a time`() {
    _ = checkout.kata("start", "Demo")

    let shown = checkout.kata("check", "Demo", "--json", "--format", "html")

    #expect(shown.code == 64)
    #expect(shown.complaints.contains("--json and --format html ask for two formats"), "\(shown)")
  }

  @Test func `names the report that cannot be written`() async throws {
    try checkout.useRealToolchain()
    _ = checkout.kata("start", "Demo")

    let shown = try await onOwnThread { [checkout] in
      checkout.reallyKata("check", "Demo", "--format", "json", "--output", "none/check.json")
    }

    #expect(shown.code == 2)
    #expect(shown.complaints.contains("Cannot write none/check.json: "), "\(shown)")
  }

  /// The stand-in for the compiler compiles nothing: each kata has no points, and none stops the other.
  @Test func `scores every copy, and writes the file`() async throws {
    _ = checkout.kata("start", "Demo")
    _ = checkout.kata("start", "Other")

    let shown = try await onOwnThread { [checkout] in
      checkout.kata("check", "--all", "--output", "result.json")
    }

    #expect(shown.code == 1, "\(shown)")
    #expect(shown.lines.last == "0 of 20 points")
    let file = try JSONSerialization.jsonObject(with: Data(checkout.read("result.json").utf8))
    let tests = (file as? NSDictionary)?["tests"] as? [NSDictionary]
    #expect(tests?.map { $0["test-name"] as? String } == ["Demo", "Other"])
  }
}
