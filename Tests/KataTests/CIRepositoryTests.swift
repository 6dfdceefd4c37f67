import Foundation
import KataKit
import TestSupport
import Testing

/// Where the package of the learner stands in its git repository.
@Suite struct CIRepositoryTests {
  let checkout: TemporaryCheckout
  private let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  private let copy = ".github/workflows/swift.yml"

  init() throws {
    checkout = try TemporaryCheckout()
    try checkout.write(CITests.workflow("echo"), to: copy)
  }

  private func kata(_ words: String...) async throws -> Shown {
    try await onOwnThread { [checkout, path] in checkout.run(["ci"] + words, searchPath: path) }
  }

  /// Makes a repository with a package at a path in it.
  private func makeRepository(_ name: String, package: String) throws {
    try checkout.write("// Mine.\n", to: "\(name)/\(package)Package.swift")
    let git = Command(
      "/usr/bin/env", ["git", "init", "-q"], in: checkout.root.appending(path: name),
      environment: ["PATH": path])
    #expect(try CommandRunner().run(git).succeeded)
  }

  @Test(arguments: ["Mono", "Mono repo"])
  func `writes nothing below the root of a repository, and says where and what to do`(
    name: String
  ) async throws {
    try makeRepository(name, package: "Packages/Mine/")

    let shown = try await kata("\(name)/Packages/Mine")

    #expect(shown.code == 64, "\(shown)")
    #expect(shown.complaints.contains("\(name)/Packages/Mine is not the root"), "\(shown)")
    #expect(shown.complaints.contains("/\(name): GitHub reads .github only there"))
    #expect(shown.complaints.contains("working-directory: Packages/Mine"))
    #expect(shown.output.isEmpty)
    #expect(throws: (any Error).self) { try checkout.read("\(name)/Packages/Mine/\(copy)") }
  }

  @Test func `sees the root through a link to the package`() async throws {
    try makeRepository("Mono", package: "Packages/Mine/")
    try FileManager.default.createSymbolicLink(
      at: checkout.root.appending(path: "Link"),
      withDestinationURL: checkout.root.appending(path: "Mono/Packages/Mine"))

    let shown = try await kata("Link")

    #expect(shown.code == 64, "\(shown)")
    #expect(throws: (any Error).self) { try checkout.read("Link/\(copy)") }
  }

  @Test func `copies into the root of a repository, also through a link to it`() async throws {
    try makeRepository("Mine", package: "")
    try FileManager.default.createSymbolicLink(
      at: checkout.root.appending(path: "Link"),
      withDestinationURL: checkout.root.appending(path: "Mine"))

    let shown = try await kata("Link")

    #expect(shown.code == 0, "\(shown)")
    #expect(try checkout.read("Mine/\(copy)") == CITests.workflow("echo"))
  }
}
