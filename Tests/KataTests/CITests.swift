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
    for name in ["swift.yml", "ci.yml", "nightly.yml", "large-suite.yml"] {
      try checkout.write(Self.workflow("echo \(name)"), to: ".github/workflows/\(name)")
    }
    try checkout.write("// Mine.\n", to: "Mine/Package.swift")
  }

  static func workflow(_ script: String) -> String {
    "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - name: Test\n        run: \(script)\n"
  }

  private func kata(_ words: String..., typing typed: [String]? = nil) async throws -> Shown {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try await onOwnThread { [checkout] in
      checkout.run(["ci"] + words, searchPath: path, typing: typed)
    }
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
    #expect(shown.output.contains("nightly.yml waits for its night: nothing executed it."))
    #expect(throws: (any Error).self) {
      try checkout.read("Mine/.github/workflows/large-suite.yml")
    }
  }

  @Test func `copies the shards too where they are asked for, and executes them`() async throws {
    let shards = Self.workflow("echo; exit 1")
    try checkout.write(shards, to: ".github/workflows/large-suite.yml")

    let shown = try await kata("--shards", "Mine")

    #expect(shown.code == 1, "\(shown)")
    #expect(shown.output.contains("Green: .github/workflows/ci.yml"))
    #expect(try checkout.read("Mine/.github/workflows/large-suite.yml") == shards)
    #expect(try checkout.read("Mine/.github/workflows/nightly.yml").contains("nightly.yml"))
  }

  @Test func `is red where a step is red, and shows why`() async throws {
    try checkout.write(Self.workflow("echo because; exit 1"), to: ".github/workflows/swift.yml")

    let shown = try await kata("Mine")

    #expect(shown.code == 1)
    #expect(shown.lines.contains("because"))
    #expect(shown.lines.last == "Red at the step \"Test\".")
  }

  @Test(arguments: ["y", "YES "])
  func `writes over what differs where somebody says yes`(answer: String) async throws {
    let path = "Mine/.github/workflows/swift.yml"
    try checkout.write("mine\n", to: path)

    let shown = try await kata("Mine", typing: [answer])

    #expect(shown.code == 0, "\(shown)")
    #expect(shown.output.contains("-mine"))
    #expect(shown.output.contains("Write ours over .github/workflows/swift.yml?"))
    #expect(try checkout.read(path) == Self.workflow("echo swift.yml"))
  }

  @Test(arguments: [["n"], [""], ["yesterday"], []])
  func `writes nothing where somebody says anything else`(typed: [String]) async throws {
    let path = "Mine/.github/workflows/swift.yml"
    try checkout.write("mine\n", to: path)

    let shown = try await kata("Mine", typing: typed)

    #expect(shown.code == 2)
    #expect(
      shown.output.hasSuffix(" Nothing was written. To execute yours as it is, add --check.\n"))
    #expect(try checkout.read(path) == "mine\n")
  }

  @Test func `asks nothing where nothing of the learner's would change`() async throws {
    try checkout.write("mine\n", to: "Mine/.github/workflows/other.yml")

    let shown = try await kata("Mine", typing: [])

    #expect(shown.code == 0, "\(shown)")
    #expect(!shown.output.contains("Write ours over"))
    #expect(try checkout.read("Mine/.github/workflows/other.yml") == "mine\n")
  }

  @Test func `says what it cannot write`() async throws {
    try checkout.write("A file, not a folder.\n", to: "Mine/.github")

    let shown = try await kata("Mine")

    #expect(shown.code != 0)
    #expect(shown.complaints.contains("/Mine: "), "\(shown)")
    #expect(shown.complaints.contains("Nothing of yours was changed."))
  }

  @Test func `executes a package without git, and without its build folder`() async throws {
    try checkout.write("old\n", to: "Mine/.build/old")
    try checkout.write(
      Self.workflow("ls -A && exit 1").replacing(
        "steps:\n", with: "steps:\n      - uses: actions/checkout@v7\n"),
      to: ".github/workflows/swift.yml")

    let shown = try await kata("Mine")

    #expect(shown.lines.contains(".github"), "\(shown)")
    #expect(shown.lines.contains("Package.swift"))
    #expect(!shown.lines.contains(".build"))
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
    #expect(refused.complaints.contains("to execute yours as it is, --check."))
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
