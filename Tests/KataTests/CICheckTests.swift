import TestSupport
import Testing

/// `kata ci PATH --check`: the learner's own files, as they are.
@Suite struct CICheckTests {
  private static let minimal = "Mine/.github/workflows/swift.yml"
  private let checkout: TemporaryCheckout

  init() throws { checkout = try CITests().checkout }

  private func kata(_ words: String..., on package: String = "Mine") async throws -> Shown {
    try await onOwnThread { [checkout] in
      checkout.run(["ci", package, "--check"] + words, searchPath: "/usr/bin:/bin")
    }
  }

  @Test func `executes a file that was edited, and leaves it as it is`() async throws {
    let mine = CITests.workflow("echo edited; ls; exit 1")
    try checkout.write(mine, to: Self.minimal)

    let shown = try await kata()

    #expect(shown.code == 1, "\(shown)")
    #expect(shown.lines.contains("edited"), "\(shown)")
    #expect(shown.lines.last == "Red at the step \"Test\".")
    #expect(try checkout.read(Self.minimal) == mine)
    #expect(throws: (any Error).self) { try checkout.read("Mine/.github/workflows/ci.yml") }
  }

  @Test func `executes all of ours that are there, and says that it wrote nothing`() async throws {
    for name in ["swift.yml", "ci.yml"] {
      try checkout.write(CITests.workflow("true"), to: "Mine/.github/workflows/\(name)")
    }

    let shown = try await kata()

    #expect(shown.code == 0, "\(shown)")
    #expect(shown.output.contains("Green: .github/workflows/swift.yml"))
    #expect(shown.output.contains("Green: .github/workflows/ci.yml"))
    #expect(shown.output.contains("Nothing was written into the package: --check."))
  }

  @Test func `executes the full sample alone where that is named`() async throws {
    for name in ["swift.yml", "ci.yml"] {
      try checkout.write(CITests.workflow("true"), to: "Mine/.github/workflows/\(name)")
    }

    let shown = try await kata("--full")

    #expect(shown.code == 0, "\(shown)")
    #expect(!shown.output.contains("Green: .github/workflows/swift.yml"))
    #expect(shown.output.contains("Green: .github/workflows/ci.yml"))
  }

  @Test func `proves nothing where a file that is named is missing`() async throws {
    try checkout.write(CITests.workflow("true"), to: "Mine/.github/workflows/ci.yml")

    let shown = try await kata("--shards")

    #expect(shown.code == 64, "\(shown)")
    #expect(shown.complaints.contains("/Mine has no .github/workflows/large-suite.yml to execute"))
  }

  @Test func `proves nothing where there is none of ours`() async throws {
    let shown = try await kata()

    #expect(shown.code == 64, "\(shown)")
    #expect(shown.complaints.contains("/Mine has no .github/workflows/swift.yml, "), "\(shown)")
    #expect(shown.complaints.contains("To copy ours, leave out --check."))
  }

  @Test(arguments: ["--force", "--dry-run"])
  func `is not to be mixed with what is for writing`(flag: String) async throws {
    try checkout.write(CITests.workflow("true"), to: Self.minimal)

    let shown = try await kata(flag)

    #expect(shown.code == 64, "\(shown)")
    #expect(shown.complaints.contains("leave out --force and --dry-run"))
  }

  @Test func `executes a workflow at the root of a repository without a manifest`() async throws {
    try checkout.write(
      CITests.workflow("pwd; exit 1\n        working-directory: Parts/Mine").replacing(
        "steps:\n", with: "steps:\n      - uses: actions/checkout@v7\n"),
      to: "Mono/.github/workflows/swift.yml")
    try checkout.write("// Mine.\n", to: "Mono/Parts/Mine/Package.swift")

    let shown = try await kata(on: "Mono")

    #expect(shown.lines.contains { $0.hasSuffix("/Parts/Mine") }, "\(shown)")
    #expect(shown.lines.last == "Red at the step \"Test\".")
  }

  @Test func `is for packages of others than the kit`() async throws {
    let shown = try await kata(on: ".")

    #expect(shown.code == 64, "\(shown)")
    #expect(shown.complaints.contains("This is RedGreen itself."))
  }
}
