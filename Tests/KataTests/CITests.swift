import Foundation
import TestSupport
import Testing

@Suite struct CITests {
  let checkout: TemporaryCheckout

  init() throws {
    checkout = try TemporaryCheckout()
    for path in ["dependabot.yml", "scripts/test-report.swift", "swift-format.json"] {
      try checkout.write("\(path)\n", to: ".github/\(path)")
    }
    for name in ["swift.yml", "ci.yml", "nightly.yml"] {
      try checkout.write(Self.workflow("echo \(name)"), to: ".github/workflows/\(name)")
    }
    try checkout.write("// Mine.\n", to: "Mine/Package.swift")
  }

  static func workflow(_ script: String) -> String {
    "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - name: Test\n        run: \(script)\n"
  }

  private func kata(_ words: String...) async throws -> Shown {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try await onOwnThread { [checkout] in checkout.run(["ci"] + words, searchPath: path) }
  }

  @Test func `copies the minimal file, shows it and executes it`() async throws {
    let shown = try await kata("Mine")

    #expect(shown.code == 0, "\(shown)")
    #expect(shown.output.contains("+jobs:"))
    #expect(shown.output.contains("✔ Test"))
    #expect(
      try checkout.read("Mine/.github/workflows/swift.yml") == Self.workflow("echo swift.yml"))
    #expect(throws: (any Error).self) { try checkout.read("Mine/.github/workflows/ci.yml") }
  }

  @Test func `copies all that the full sample needs`() async throws {
    let shown = try await kata("--full", "Mine")

    #expect(shown.code == 0, "\(shown)")
    for path in ["dependabot.yml", "scripts/test-report.swift", "swift-format.json"] {
      #expect(try checkout.read("Mine/.github/\(path)") == "\(path)\n")
    }
    #expect(try checkout.read("Mine/.github/workflows/nightly.yml").contains("nightly.yml"))
  }

  @Test func `is red where a step is red, and shows why`() async throws {
    try checkout.write(Self.workflow("echo because; exit 1"), to: ".github/workflows/swift.yml")

    let shown = try await kata("Mine")

    #expect(shown.code == 1)
    #expect(shown.lines.contains("because"))
    #expect(shown.lines.last == "Red at the step \"Test\".")
  }

  @Test func `writes nothing over what differs, unless it is told to`() async throws {
    let path = "Mine/.github/workflows/swift.yml"
    try checkout.write("mine\n", to: path)

    let refused = try await kata("Mine")
    let kept = try checkout.read(path)
    let forced = try await kata("Mine", "--force")

    #expect(refused.code == 2)
    #expect(refused.output.contains("-mine"))
    #expect(refused.complaints.contains("swift.yml of yours would change"))
    #expect(kept == "mine\n")
    #expect(forced.code == 0)
    #expect(try checkout.read(path) == Self.workflow("echo swift.yml"))
  }

  @Test func `shows and writes nothing in a dry run`() async throws {
    let shown = try await kata("Mine", "--dry-run")

    #expect(shown.code == 0)
    #expect(shown.output.contains("+jobs:"))
    #expect(throws: (any Error).self) { try checkout.read("Mine/.github/workflows/swift.yml") }
  }

  @Test func `executes what is there already`() async throws {
    _ = try await kata("Mine")

    let again = try await kata("Mine")

    #expect(again.code == 0)
    #expect(again.output.contains("They are there already."))
  }

  @Test func `proves nothing with a workflow that it cannot execute`() async throws {
    let text = "on: push\njobs:\n  one:\n    runs-on: x\n    services: {}\n    steps: []\n"
    try checkout.write(text, to: ".github/workflows/swift.yml")

    let shown = try await kata("Mine")

    #expect(shown.code == 2)
    #expect(shown.complaints.contains(".github/workflows/swift.yml:5: a job with \"services\""))
  }

  @Test(arguments: ["Nowhere", "."])
  func `wants a package other than the kit`(path: String) async throws {
    let shown = try await kata(path)

    #expect(shown.code == 64)
  }
}
