import Foundation

/// What the contexts of a run hold, and what of it is known before it runs.
enum RunContexts {
  /// The run: `github`.
  static func github(
    _ workflow: Workflow, event: String, sha: String = "", workspace: URL? = nil, job: String = ""
  ) -> ExpressionValue {
    let isProposal = event == "pull_request"
    let values = [
      "workspace": workspace?.path ?? "", "sha": sha, "event_name": event,
      "ref": isProposal ? "refs/pull/1/merge" : "refs/heads/main",
      "ref_name": isProposal ? "1/merge" : "main", "head_ref": isProposal ? "proposal" : "",
      "base_ref": isProposal ? "main" : "", "workflow": workflow.name, "job": job,
      "repository": "local/package", "repository_owner": "local", "actor": "learner",
      "run_id": "1", "run_number": "1", "run_attempt": "1",
    ]
    var members = values.mapValues(ExpressionValue.string)
    var payload: [String: ExpressionValue] = ["repository": .object(["fork": .bool(false)])]
    if isProposal { payload["pull_request"] = .object(["number": .number(1)]) }
    members["event"] = .object(payload)
    return .object(members)
  }

  /// The machine: `runner`.
  static func runner(temporary: URL? = nil) -> ExpressionValue {
    .object([
      "os": .string("Linux"), "arch": .string(JobExecution.architecture), "name": .string("local"),
      "temp": .string(temporary?.path ?? ""),
    ])
  }

  /// One run of the runs of a matrix: `strategy`.
  static func strategy(runs: Int = 1, index: Int = 0) -> ExpressionValue {
    .object(["job-total": .number(Double(runs)), "job-index": .number(Double(index))])
  }

  /// How the job goes: `job`.
  static func job(_ status: ExpressionContext.Status = .success) -> ExpressionValue {
    .object(["status": .string(status.rawValue)])
  }

  // MARK: - What is known before a run: null stands for any value

  /// The contexts that are simulated, with the members that do not depend on the job.
  ///
  /// Those of a pull request have the most members; what another event lacks is null there, as on
  /// GitHub.
  static func known(_ workflow: Workflow) -> [String: ExpressionValue] {
    [
      "github": github(workflow, event: "pull_request"), "runner": runner(), "strategy": strategy(),
      "job": job(), "env": .null,
    ]
  }

  /// The values that at least one run of a job has.
  static func matrix(_ job: Workflow.Job) -> ExpressionValue {
    var members: [String: ExpressionValue] = [:]
    for set in job.matrix { members.merge(set, uniquingKeysWith: union) }
    return .object(members)
  }

  /// The members that at least one of two values has.
  private static func union(_ one: ExpressionValue, _ two: ExpressionValue) -> ExpressionValue {
    guard case .object(let some) = one else { return two }
    guard case .object(let others) = two else { return one }
    return .object(some.merging(others, uniquingKeysWith: union))
  }

  /// The jobs that a job needs, with their outputs.
  static func needs(_ job: Workflow.Job, of workflow: Workflow) -> ExpressionValue {
    var members: [String: ExpressionValue] = [:]
    for other in workflow.jobs where job.needs.contains(other.id) {
      let outputs = other.outputs.map { ($0.name, ExpressionValue.null) }
      members[other.id] = .object([
        "result": .null, "outputs": .object(Dictionary(outputs) { $1 }),
      ])
    }
    return .object(members)
  }

  /// Steps that have an id.
  static func steps(_ steps: ArraySlice<Workflow.Step>) -> ExpressionValue {
    var members: [String: ExpressionValue] = [:]
    for id in steps.compactMap(\.id) {
      members[id] = .object(["outcome": .null, "conclusion": .null, "outputs": .null])
    }
    return .object(members)
  }
}
