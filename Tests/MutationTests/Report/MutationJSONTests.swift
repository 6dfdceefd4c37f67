import Foundation
import Mutation
import Testing

@Suite struct `The report as JSON` {
  private func object() throws -> [String: Any] {
    let plan = Shop.plan(5)
    let outcomes: [MutantOutcome] = [
      .caught(by: "a test", how: .assertion, message: "Expectation failed"),
      .caught(by: nil, how: .hitLimit, message: nil), .survived(reachedBy: ["a test"]),
      .notReached, .notViable(message: "no Int"),
    ]
    let rows = outcomes.enumerated().map { index, outcome in
      MutationReport.Row(file: plan.path(1), mutant: plan.mutant(index + 1), outcome: outcome)
    }
    let report = MutationReport(
      targets: ["Shop"], tests: ["ShopTests"], rows: rows, sources: [plan.path(1): "abcde"])
    let data = try JSONEncoder().encode(MutationJSON(report))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func mutants() throws -> [[String: Any]] {
    let files = try #require(try object()["files"] as? [String: [String: Any]])
    let file = try #require(files["Sources/Shop/Shop.swift"])
    #expect(file["language"] as? String == "swift")
    #expect(file["source"] as? String == "abcde")
    return try #require(file["mutants"] as? [[String: Any]])
  }

  @Test func `has the members that the schema requires`() throws {
    let object = try object()
    #expect(object["schemaVersion"] as? String == "2")
    #expect(object["thresholds"] as? [String: Int] == ["high": 100, "low": 60])
  }

  @Test func `says each outcome in the schema's words`() throws {
    #expect(
      try mutants().map { $0["status"] as? String } == [
        "Killed", "Timeout", "Survived", "NoCoverage", "CompileError",
      ])
  }

  @Test func `says how a mutant was caught and by whom`() throws {
    let first = try #require(try mutants().first)
    #expect(first["statusReason"] as? String == "assertion: Expectation failed")
    #expect(first["killedBy"] as? [String] == ["a test"])
  }

  @Test func `counts what compiles in its score`() throws {
    let own = try #require(try object()["redgreen"] as? [String: Any])
    #expect(own["score"] as? Double == 0.5)
  }
}
