/// A workflow file, as far as it can be executed here.
package struct Workflow: Equatable, Sendable {
  /// Its name; the file's where it has none.
  package var name: String
  /// The file it was read from, for messages.
  package var file: String
  /// The events that start it.
  package var events: Set<String> = []
  /// The environment of all jobs, in order.
  package var environment: [Setting] = []
  /// The shell of all steps that name none.
  package var shell: String?
  /// The folder of all steps that name none.
  package var folder: String?
  /// The jobs in the order of the file.
  package var jobs: [Job] = []

  /// One variable, or one input of an action; the value may hold expressions.
  package struct Setting: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// Its value, not yet evaluated.
    package var value: String
  }

  /// A job: steps that run in order on one machine.
  package struct Job: Equatable, Sendable {
    /// Its key in the file.
    package var id: String
    /// Its name, with expressions.
    package var name: String?
    /// The jobs that must have ended before.
    package var needs: [String] = []
    /// When it runs.
    package var condition: String?
    /// The machine, with expressions.
    package var machine: String
    /// The image, with expressions; nil or an empty text for none.
    package var image: String?
    /// Its environment.
    package var environment: [Setting] = []
    /// The shell of its steps that name none.
    package var shell: String?
    /// The folder of its steps that name none, with expressions.
    package var folder: String?
    /// The longest it may take, in minutes, with expressions.
    package var minutes: String?
    /// One set of values for each run of the job; one empty set without a matrix.
    package var matrix: [[String: ExpressionValue]] = [[:]]
    /// What other jobs may read.
    package var outputs: [Setting] = []
    /// Its steps.
    package var steps: [Step] = []
  }

  /// A step: a script or an action.
  package struct Step: Equatable, Sendable {
    /// What it does.
    package enum Work: Equatable, Sendable {
      /// Runs a script.
      case script(String)
      /// Uses an action, without its version, with these inputs.
      case action(String, inputs: [Setting])
    }

    /// The name by which other steps know it.
    package var id: String?
    /// Its name, or what it runs.
    package var name: String
    /// When it runs.
    package var condition: String?
    /// What it does.
    package var work: Work
    /// What stands behind the `@` of an action: a tag, a branch or a commit.
    package var version: String?
    /// Its shell.
    package var shell: String?
    /// Its environment.
    package var environment: [Setting] = []
    /// The folder it runs in, below the workspace where it is no whole path, with expressions.
    package var folder: String?
    /// The longest it may take, in minutes, with expressions.
    package var minutes: String?
    /// Whether the job goes on after its failure, with expressions.
    package var continuesOnError: String?
    /// Its line in the file.
    package var line: Int
  }
}

extension Workflow {
  /// The jobs that a job needs, itself or through others.
  func ancestors(of job: Job) -> Set<String> {
    var ids = Set(job.needs)
    var count = 0
    while count != ids.count {
      count = ids.count
      for other in jobs where ids.contains(other.id) { ids.formUnion(other.needs) }
    }
    return ids
  }
}

/// A workflow file holds what is not executed here, or is wrong.
package struct WorkflowError: Error, Equatable, CustomStringConvertible {
  /// The file.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// What is wrong, and what is known instead.
  package var problem: String

  package var description: String { "\(file):\(line): \(problem)" }
}
