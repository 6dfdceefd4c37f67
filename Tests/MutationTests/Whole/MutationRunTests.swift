import Foundation
import KataKit
import Mutation
import TestSupport
import Testing

@Suite(.tags(.slow)) struct `Judging a package from end to end` {
  private func report(_ folder: URL) throws -> MutationReport {
    let request = MutationRequest(package: folder, jobs: 2)
    return try MutationRun(
      request, root: Checkout.root, toolchain: Checkout.toolchain(), runner: CommandRunner()
    ).report()
  }

  /// Each outcome as `line change: outcome`.
  private func lines(_ report: MutationReport) -> Set<String> {
    Set(report.rows.map { "\($0.mutant.line) \($0.mutant.change): \(word($0.outcome))" })
  }

  private func word(_ outcome: MutantOutcome) -> String {
    switch outcome {
    case .caught(_, let how, _): how.rawValue
    case .survived: "survived"
    case .notReached: "not reached"
    case .notViable: "not viable"
    }
  }

  private func message(_ outcome: MutantOutcome) -> String? {
    if case .caught(_, _, let message) = outcome { message } else { nil }
  }

  @Test func `meets each outcome, leaves the package alone, and remembers`() async throws {
    let (first, second, source) = try await onOwnThread {
      let folder = TemporaryFolder()
      try TillPackage.write(to: folder)
      let first = try report(folder.url)
      let second = try report(folder.url)
      #expect(!folder.has(".build"))
      return (first, second, try folder.read("Sources/Till/Till.swift"))
    }
    #expect(
      lines(first) == [
        "6 &+ becomes &-: assertion",
        "12 + becomes -: assertion",
        "14 + becomes -: not viable",
        "17 the guard lets everything pass: survived",
        "17 > becomes >=: survived",
        "17 > becomes <=: error",
        "22 0 is returned: assertion",
        "22 - becomes +: trap",
        "27 != becomes ==: survived",
        "27 -= becomes +=: hitLimit",
        "33 != becomes ==: assertion",
        "33 -= becomes +=: trap",
        "33 the call is taken away: assertion",
        "34 0 is returned: assertion",
        "37 0 is returned: assertion",
        "40 the condition is negated: timeOut",
        "41 the call is taken away: not reached",
        "44 true is returned: survived",
        "44 false is returned: assertion",
        "44 >= becomes >: survived",
        "44 >= becomes <: assertion",
        "46 0 is returned: not reached",
        "46 * becomes /: not reached",
      ])
    // Not the kernel's signal 9, which ends the largest process of a machine that is out of memory.
    #expect(
      first.rows.first { $0.mutant.line == 33 && word($0.outcome) == "trap" }
        .map { message($0.outcome) } != "signal 9")
    #expect(source == TillPackage.source)
    #expect(second.rows.filter { !$0.isRemembered }.isEmpty)
    #expect(lines(second) == lines(first))
  }

  @Test func `refuses a folder without a package`() async throws {
    let folder = TemporaryFolder()
    let error = await #expect(throws: MutationError.self) {
      try await onOwnThread { try report(folder.url) }
    }
    #expect(error == .noPackage(path: folder.url.standardizedFileURL.path))
  }
}
