import Foundation
import KataKit
import Testing
import Workflows

/// The notes of BrokenPipeline advise to copy `swift.yml` and add the job that publishes.
@Suite struct AdvisedPipelineTests {
  @Test func `the smallest workflow with a job that publishes is right in every situation`()
    async throws
  {
    let minimal = try Self.text(".github/workflows/swift.yml")
    let reference = try Self.text(
      "Katas/05-pipeline/BrokenPipeline/Solution/.github/workflows/ci.yml")
    let publishing = try #require(reference.firstRange(of: "\n  publish:\n"))

    let verdict = try await PipelinePackage().verdict(
      of: minimal + reference[publishing.lowerBound...], probes: PipelineProbe.allCases)

    #expect(verdict.errors == [])
    #expect(verdict.failures == [])
    #expect(verdict.passed == PipelineProbe.allCases.map(\.sentence))
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: PipelinePackage.root.appending(path: path), encoding: .utf8)
  }
}
