/// What GitHub gives the expressions of one key of a workflow file.
///
/// Source: "Context availability",
/// <https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability>.
struct ExpressionAvailability {
  /// The key, as GitHub's documentation writes it.
  let key: String
  /// The contexts.
  let contexts: [String]
  /// Those of ``ExpressionFunction/ofSomeKeys`` that it knows; the other functions it always knows.
  let functions: Set<ExpressionFunction>

  /// What the expressions of a key may ask for; nil where GitHub evaluates none.
  ///
  /// - Parameter path: The keys from the outside to the inside, a job's own as `<job_id>`.
  init?(at path: [String]) {
    let prefixes = path.indices.reversed().map { path[...$0].joined(separator: ".") }
    guard let key = prefixes.first(where: { Self.all[$0] != nil }), let row = Self.all[key] else {
      return nil
    }
    self.key = key
    (contexts, functions) = row
  }

  private static let run = ["github", "inputs", "vars"]
  private static let job = run + ["needs", "strategy", "matrix"]
  private static let step = job + ["steps", "job", "runner", "env"]
  private static let status: Set<ExpressionFunction> = [.always, .success, .failure, .cancelled]

  private static let all: [String: ([String], Set<ExpressionFunction>)] = [
    "run-name": (run, []),
    "concurrency": (run, []),
    "env": (run + ["secrets"], []),
    "jobs.<job_id>.name": (job, []),
    "jobs.<job_id>.if": (run + ["needs"], status),
    "jobs.<job_id>.runs-on": (job, []),
    "jobs.<job_id>.container": (job, []),
    "jobs.<job_id>.timeout-minutes": (job, []),
    "jobs.<job_id>.strategy": (run + ["needs"], []),
    "jobs.<job_id>.defaults.run": (job + ["env"], []),
    "jobs.<job_id>.env": (job + ["secrets"], []),
    "jobs.<job_id>.outputs": (step + ["secrets"], []),
    "jobs.<job_id>.steps.name": (step + ["secrets"], [.hashFiles]),
    "jobs.<job_id>.steps.if": (step, status.union([.hashFiles])),
    "jobs.<job_id>.steps.run": (step + ["secrets"], [.hashFiles]),
    "jobs.<job_id>.steps.with": (step + ["secrets"], [.hashFiles]),
    "jobs.<job_id>.steps.env": (step + ["secrets"], [.hashFiles]),
    "jobs.<job_id>.steps.working-directory": (step + ["secrets"], [.hashFiles]),
    "jobs.<job_id>.steps.timeout-minutes": (step + ["secrets"], [.hashFiles]),
    "jobs.<job_id>.steps.continue-on-error": (step + ["secrets"], [.hashFiles]),
  ]
}
