import Foundation
package import KataKit

/// Proves what a kata with a broken pipeline claims.
package struct PipelineVerifier {
  private let trial: PipelineTrial
  private let tests: TestRunner

  /// Prepares the proofs.
  ///
  /// - Parameters:
  ///   - trial: Runs pipelines.
  ///   - tests: Runs the tests of the kata's package.
  package init(trial: PipelineTrial, tests: TestRunner) {
    self.trial = trial
    self.tests = tests
  }

  /// Verifies one kata.
  ///
  /// - Parameters:
  ///   - kata: The kata.
  ///   - tick: Called again and again.
  ///   - report: Called with each finding as soon as it is there.
  /// - Throws: `WorkspaceError`, `CommandError`, ``ToolError``, ``PipelineFaultError``.
  package func verify(
    _ kata: Kata, whileWaiting tick: () -> Void, report: (KataVerifier.Finding) -> Void
  ) throws {
    report(
      .init(claim: "it is complete", complaints: try KataLint(kata: kata).complaints()))
    let package = KataPackage(name: kata.name, folder: kata.folder, uses: kata.manifest.uses)
    let own = try tests.verdict(for: package, whileWaiting: tick)
    report(
      .init(
        claim: "the tests of its package are green",
        complaints: own.colour == .green ? [] : ["they are \(own.colour.rawValue)"]))
    let start = try trial.verdict(of: try kata.pipelineTree(kata.start()), whileWaiting: tick)
    report(
      .init(
        claim: "it starts \(kata.manifest.starts.colour.rawValue) for the stated reason",
        complaints: StartCheck(stated: kata.manifest.starts).complaints(start)))
    let reference = try kata.pipelineTree(kata.reference())
    report(
      .init(
        claim: "its reference does what it should in \(PipelineProbe.allCases.count) situations",
        complaints: Self.failures(try trial.verdict(of: reference, whileWaiting: tick))))
    let faults = try PipelineFault.all(in: "Faults", of: kata)
    report(
      .init(
        claim: "each of \(faults.count) faults is found by its probe",
        complaints: try faults.flatMap { try complaints(about: $0, reference, tick) }))
    let others = try PipelineFault.all(in: "Refactorings", of: kata)
    report(
      .init(
        claim: "\(others.count) other ways to write it are as good",
        complaints: try others.flatMap { other in
          Self.failures(try trial.verdict(of: try changed(other, reference), whileWaiting: tick))
            .map { "\(other.name): \($0)" }
        }))
    report(
      .init(
        claim: "its reference is green with the real swift",
        complaints: Self.failures(try trial.verdictInEarnest(of: reference))))
  }

  private func complaints(
    about fault: PipelineFault, _ reference: FileTree, _ tick: () -> Void
  ) throws -> [String] {
    guard let probe = fault.probe else { return ["\(fault.name) names no probe"] }
    let verdict = try trial.verdict(
      of: try changed(fault, reference), probes: [.everyTest, probe], whileWaiting: tick)
    if verdict.failed == [probe.sentence] { return [] }
    let found = verdict.failed + verdict.errors.map(\.message)
    let names = found.isEmpty ? "nothing" : found.map { "\"\($0)\"" }.joined(separator: ", ")
    return ["\(fault.name) should be found by \"\(probe.sentence)\" alone, and is by \(names)"]
  }

  private func changed(_ fault: PipelineFault, _ reference: FileTree) throws -> FileTree {
    var result = reference
    for path in reference.below(".github/workflows/").paths {
      result[path] = try fault.applied(to: reference[path] ?? "")
    }
    return result
  }

  private static func failures(_ verdict: Verdict) -> [String] {
    verdict.errors.map { "\($0.file):\($0.line): \($0.message)" }
      + verdict.failures.map { "\"\($0.test)\": \($0.message) \($0.comment ?? "")" }
  }
}

extension Kata {
  /// The given package with the workflows of a tree: what a pipeline is tried on.
  ///
  /// - Parameter tree: Files below `.github`, and others, which do not count.
  /// - Returns: The package, with its manifest.
  /// - Throws: `WorkspaceError` where the starting point cannot be read.
  package func pipelineTree(_ tree: FileTree) throws(WorkspaceError) -> FileTree {
    var result = try start().below("Sources/").merging(start().below("Tests/"))
    result["Package.swift"] = KataPackage.manifest(name: name, uses: manifest.uses)
    return result.merging(tree.below(".github/"))
  }
}
