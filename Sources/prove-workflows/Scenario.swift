/// A package, a change of it, and what the pipeline must say.
struct Scenario {
  /// What must happen.
  enum Expectation {
    /// Every job succeeds; the texts stand in what the steps print.
    case green([String] = [])
    /// These steps fail, in each job that is red its first one, and no other job is red; the texts
    /// stand in what the steps print.
    case red(String, [String] = [])
  }

  /// A dependency of the package: a repository next to it, whose one file the compiler warns of.
  enum Dependency {
    /// Package.resolved is missing.
    case unresolved
    /// Package.resolved is there.
    case resolved
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
  /// What the package depends on.
  var dependency: Dependency?
  /// The katas in the `Workspace/` of a fork of RedGreen, which takes the package's place, by their
  /// folders; true for one that is done.
  var workspace: [String: Bool]?
  /// Whether the workflow, which has no cache, gets the steps of one, to save the time of a build.
  var sharesBuild = false
  /// Whether it belongs to the few that are played before every merge.
  var isQuick = false
  /// What must happen.
  var expects: Expectation
}
