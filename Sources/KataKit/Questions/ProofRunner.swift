package import Foundation

/// Runs the tests that pages cite: the reference suites of katas, and the packages beside the pages.
package struct ProofRunner: Sendable {
  private let tests: TestRunner
  private let catalogue: Catalogue
  private let folder: URL

  /// Prepares to run.
  ///
  /// - Parameters:
  ///   - tests: What builds and runs.
  ///   - catalogue: The katas that pages may cite.
  ///   - folder: The folder of the pages.
  package init(tests: TestRunner, catalogue: Catalogue, folder: URL) {
    self.tests = tests
    self.catalogue = catalogue
    self.folder = folder
  }

  /// Runs each place that the proofs name, once.
  ///
  /// - Parameters:
  ///   - proofs: What is to be proved.
  ///   - tick: Called about twenty times a second while a compiler or tests run.
  /// - Returns: What each proof came to, in the same order.
  /// - Throws: ``WorkspaceError``, ``BuildError``, ``CommandError``; a test that is not there or fails
  ///   is an outcome.
  package func run(
    _ proofs: [QuestionPage.Proof], whileWaiting tick: () -> Void
  ) throws -> [ProofOutcome] {
    var runs: [String: ProofOutcome.Run] = [:]
    for place in Set(proofs.map(\.place)).sorted() {
      runs[place] = try run(place, tick)
    }
    return proofs.map { ProofOutcome($0, in: runs[$0.place] ?? .noPlace) }
  }

  private func run(_ place: String, _ tick: () -> Void) throws -> ProofOutcome.Run {
    let tree: FileTree
    let own = folder.appending(path: place)
    if let kata = catalogue.katas.first(where: { $0.name == place }) {
      tree = try kata.reference()
    } else if FileManager.default.fileExists(atPath: own.appending(path: "Package.swift").path) {
      tree = try FileTree(reading: own, subfolders: ["Sources", "Tests"])
    } else {
      return .noPlace
    }
    let scratch = try ScratchFolder("proof-\(place)", in: tests.builder.builds)
    defer { withExtendedLifetime(scratch) {} }
    let package = try KataPackage(of: tree, in: scratch.url)
    try package.write(tree)
    return .ran(try tests.verdict(for: package, whileWaiting: tick))
  }
}
