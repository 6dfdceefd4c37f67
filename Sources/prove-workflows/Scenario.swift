/// A package, a change of it, and what the pipeline must say.
struct Scenario {
  /// What must happen.
  enum Expectation {
    /// Every job succeeds; the texts stand in what the steps print.
    case green([String] = [])
    /// This step fails first; the texts stand in what the steps print.
    case red(String, [String] = [])
  }

  /// A text of the workflow file that is replaced: a mistake of who edited it.
  struct Edit {
    var text: String
    var with: String
  }

  /// What it shows.
  var name: String
  /// The workflow file.
  var workflow: String
  /// The package to begin with.
  var kind = Sample.Kind.library
  /// Files that are written over it; an empty text removes one.
  var files: [String: String] = Sample.tested
  /// Changes of the workflow file.
  var edits: [Edit] = []
  /// The jobs to run; nil for all.
  var jobs: Set<String>?
  /// How long a minute of a time limit is, in seconds.
  var minute = 60.0
  /// Values of the workflow's `env`.
  var knobs: [String: String] = [:]
  /// Whether the package has a dependency, a repository next to it, without a Package.resolved.
  var hasDependency = false
  /// Whether the workflow, which has no cache, gets the steps of one, to save the time of a build.
  var sharesBuild = false
  /// Whether it belongs to the few that are played before every merge.
  var isQuick = false
  /// What must happen.
  var expects: Expectation
}
