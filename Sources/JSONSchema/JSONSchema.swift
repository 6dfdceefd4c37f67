public import JSON

/// A schema of draft 2020-12 or draft-07, compiled once and used from any thread.
///
/// Nothing is fetched: references lead into the schema itself, into the registry or into the
/// built-in metaschemas. Evaluation ends in bounded time and stack whatever the instance is.
///
/// ```swift
/// let schema = try JSONSchema(["type": "object", "required": ["name"]])
/// schema.isValid(["name": "Ada"])  // true
/// schema.validate([:]).violations  // the instance must have the member "name"
/// ```
public struct JSONSchema: Sendable {
  /// The drafts that a schema without `$schema` can be read by.
  public enum Draft: Sendable {
    /// Draft 2020-12.
    case draft2020
    /// Draft-07.
    case draft7
  }

  /// Bounds on one evaluation; an instance that reaches one is reported as invalid.
  public struct Limits: Sendable {
    /// How many schemas may be inside one another on the way to a value.
    ///
    /// An evaluation that goes deep moves to a thread with a stack for it; the caller's may be small.
    public var depth = 512
    /// How many times a schema may be applied to a value, and 32 times more for each value in the instance.
    ///
    /// Long comparisons, patterns that walk back and divisions by long numbers count as many
    /// applications as they take the time of. A million takes 0.1 s in a release build and 3 s in a
    /// debug build.
    public var applications = 1_000_000

    /// Makes the usual bounds.
    public init() {}
  }

  /// How a schema is read and evaluated.
  public struct Options: Sendable {
    /// The draft of a schema that does not say its own.
    public var draft = Draft.draft2020
    /// Whether `format` is asserted; otherwise it only describes, as 2020-12 has it.
    public var assertsFormat = false
    /// Whether `contentEncoding` base64 and `contentMediaType` application/json are asserted.
    public var assertsContent = false
    /// The bounds on one evaluation.
    public var limits = Limits()

    /// Makes the usual options.
    public init() {}

    var defaultDialect: Dialect { Dialect(draft == .draft7 ? .draft7 : .draft2020) }
  }

  private let program: Program
  private let limits: Limits

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - schema: The schema: an object or a boolean.
  ///   - uri: The URI that relative references start from, where the schema has no `$id`.
  ///   - registry: Other schemas that references may lead to.
  ///   - options: How the schema is read.
  /// - Throws: `SchemaError` with the place: `invalidKeyword`, `unresolvedReference`,
  ///   `unknownDialect`, `invalidPattern`, `duplicateIdentifier`, `tooLarge` or `tooDeep`.
  public init(
    _ schema: JSONValue, uri: String = "", registry: SchemaRegistry = SchemaRegistry(),
    options: Options = Options()
  ) throws(SchemaError) {
    var compiler = SchemaCompiler(options: options, registry: registry)
    program = try compiler.program(schema, uri: uri)
    limits = options.limits
  }

  /// Tells whether an instance is valid; stops at the first violation.
  public func isValid(_ instance: JSONValue) -> Bool {
    var run = Run(program, limits: limits.shallow, collects: false)
    let holds = run.apply(0, instance)
    guard run.stop != nil else { return holds }
    run = whole(run, instance)
    return run.holds
  }

  /// Evaluates an instance and gathers everything that fails.
  public func validate(_ instance: JSONValue) -> SchemaResult {
    var run = Run(program, limits: limits.shallow, collects: true)
    _ = run.apply(0, instance)
    if run.stop != nil { run = whole(run, instance) }
    guard let stop = run.stop else { return SchemaResult(run, instance) }
    return SchemaResult(unfinished: stop.words(limits), location: program.nodes[0].location)
  }

  /// Evaluates an instance anew with all that the limits allow, where a run has come to no end.
  @inline(never)
  private func whole(_ run: Run, _ instance: JSONValue) -> Run {
    if case .pattern? = run.stop { return run }
    var limits = limits
    let share = limits.applications.addingReportingOverflow(32 * instance.countOfValues)
    limits.applications = share.overflow ? .max : share.partialValue
    let (collects, bounds) = (run.collects, limits)
    return DeepStack.result(bytes: limits.depth * DeepStack.bytesOfLevel) { [program] in
      var run = Run(program, limits: bounds, collects: collects)
      run.holds = run.apply(0, instance) && run.stop == nil
      return run
    }
  }
}

extension JSONSchema.Limits {
  /// The same limits for as deep as any thread's stack allows.
  fileprivate var shallow: JSONSchema.Limits {
    var limits = self
    limits.depth = min(depth, 40)
    return limits
  }
}

extension Run.Stop {
  func words(_ limits: JSONSchema.Limits) -> String {
    switch self {
    case .depth:
      "could not be evaluated: more than \(limits.depth) schemas inside one another, "
        + "or a reference that leads back to itself"
    case .work:
      "could not be evaluated with \(limits.applications) applications of a schema "
        + "and 32 for each value"
    case .pattern(let source): "could not be matched with \(Excerpt.cut(source)) in bounded time"
    }
  }
}
