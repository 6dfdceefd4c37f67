import Foundation

/// One build of a kata by direct compiler calls; only what changed is compiled.
///
/// The tests are compiled again when the tests changed or when the module's interface did: an edit
/// inside a function leaves the interface the same, byte for byte, and costs one small compilation.
struct FastBuild {
  let package: KataPackage
  let products: BuildProducts
  let library: KitLibrary.Built
  let runnerObject: String
  let toolchain: Toolchain
  let runner: CommandRunner

  /// What the products on disk were made from; a part is nil while its product is not good.
  struct State: Codable {
    var plan = ""
    /// What the module alone is planned by: another list of test files leaves it built.
    var modulePlan = ""
    var sources: String?
    var interface: String?
    var tests: String?
    var testsInterface: String?
    var imports: String?
    var linked: String?
    /// The size of the test binary, in bytes: one that was cut short does not run.
    var size: Int?
  }

  /// Builds, and once more from the start where what was built before turns out to be broken.
  ///
  /// - Throws: ``BuildError``, ``CommandError``.
  func run(whileWaiting tick: () -> Void) throws -> KataBuilder.Outcome {
    if let outcome = try build(whileWaiting: tick) { return outcome }
    write(State(), products.state)
    return try build(whileWaiting: tick)
      ?? .failed(
        [], output: "error: the test binary cannot be linked, for a reason that is not your code's")
  }

  /// - Returns: What it gave; nil where the parts that were built cannot be linked.
  private func build(whileWaiting tick: () -> Void) throws -> KataBuilder.Outcome? {
    var state = read(State.self, products.state) ?? State()
    let plan = try plan(&state)
    let sources = digest(package.sources)
    let tests = digest(package.tests)
    if state.sources != sources || state.interface == nil {
      let both = try compileModule(plan, sources, &state)
      guard both.allSatisfy(\.succeeded) else { return failure(both) }
    }
    if state.tests != tests || state.testsInterface != state.interface {
      let result = try compileTests(plan, tests, &state, whileWaiting: tick)
      guard result.succeeded else { return failure([result]) }
    }
    let wanted = "\(sources) \(tests) \(state.interface ?? "")"
    if state.linked != wanted || state.size == nil || state.size != size(products.binary) {
      let result = try link(plan, wanted, &state, whileWaiting: tick)
      guard result.succeeded else { return isLost(result) ? nil : failure([result]) }
    }
    return .built(TestBinary(path: products.binary, speaks: .kit))
  }

  /// The compiler's calls for the files of now; forgets of the state what was made by other ones.
  private func plan(_ state: inout State) throws -> BuildPlan {
    let modulePlanKey = planKey(of: package.sources)
    let planKey = planKey(of: package.sources + ["|"] + package.tests)
    if state.modulePlan != modulePlanKey { state = State(modulePlan: modulePlanKey) }
    let isPlanned =
      state.plan == planKey
      && (state.sources != nil || state.tests != nil || state.linked != nil)
    if state.plan != planKey {
      state.plan = planKey
      state.tests = nil
      state.imports = nil
      state.linked = nil
      // Before the calls of the old plan are replaced: they would be taken for those of the new one.
      write(State(), products.state)
    }
    if !isPlanned { state.imports = nil }
    return try plan(isKnown: isPlanned)
  }

  /// Compiles the module and its interface; until both are good, the state knows neither.
  private func compileModule(
    _ plan: BuildPlan, _ sources: String, _ state: inout State
  ) throws -> [CommandResult] {
    let old = state.interface
    state.sources = nil
    state.interface = nil
    state.linked = nil
    write(state, products.state)
    let both = try runner.runTogether([command(plan.interface), command(plan.module)])
    guard both.allSatisfy(\.succeeded) else { return both }
    state.sources = sources
    state.interface = fileDigest(products.interface)
    if state.interface != old { state.testsInterface = nil }
    write(state, products.state)
    return both
  }

  /// Compiles the tests against the module's interface.
  private func compileTests(
    _ plan: BuildPlan, _ tests: String, _ state: inout State, whileWaiting tick: () -> Void
  ) throws -> CommandResult {
    state.tests = nil
    state.linked = nil
    write(state, products.state)
    let result = try runner.run(command(plan.tests), whileWaiting: tick)
    guard result.succeeded else { return result }
    state.tests = tests
    state.testsInterface = state.interface
    return result
  }

  /// Links the test binary.
  private func link(
    _ plan: BuildPlan, _ wanted: String, _ state: inout State, whileWaiting tick: () -> Void
  ) throws -> CommandResult {
    let imports = importsDigest()
    if let autolink = plan.autolink, state.imports != imports {
      let result = try runner.run(command(autolink))
      guard result.succeeded else { return result }
      state.imports = imports
    }
    let result = try runner.run(command(plan.link), whileWaiting: tick)
    guard result.succeeded else { return result }
    state.linked = wanted
    state.size = size(products.binary)
    write(state, products.state)
    return result
  }

  /// Whether the linker lacks a part that was built: a file that is gone, empty or cut short.
  private func isLost(_ result: CommandResult) -> Bool {
    [products.module, products.tests, runnerObject].contains { path in
      result.output.contains(path) && !result.output.contains("undefined symbol")
        && !result.output.contains("No space left")
    }
  }

  private func size(_ path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }

  private func failure(_ results: [CommandResult]) -> KataBuilder.Outcome {
    let output = results.map(\.output).joined(separator: "\n")
    return .failed(
      CompilerDiagnostic.errors(in: output, relativeTo: package.folder.path), output: output)
  }

  private func plan(isKnown: Bool) throws -> BuildPlan {
    if isKnown, let plan = read(BuildPlan.self, products.plan) { return plan }
    let plan = try BuildPlan.ask(
      for: package, products: products, library: library, runnerObject: runnerObject,
      toolchain: toolchain, runner: runner)
    write(plan, products.plan)
    return plan
  }

  private func command(_ words: [String]) -> Command {
    Command(words[0], Array(words.dropFirst()), in: package.folder, timeLimit: 300)
  }

  /// Changes when the list of files, the kit's modules or the toolchain does.
  private func planKey(of files: [String]) -> String {
    var key = Digest()
    for part in [toolchain.compiler, toolchain.version, runnerObject] { key.add(part) }
    for part in library.importFlags + library.linkFlags { key.add(part) }
    for file in files { key.add(file) }
    key.add(library.digest)
    return key.hex
  }

  private func digest(_ files: [String]) -> String {
    var digest = Digest()
    for file in files { digest.add(FileManager.default.contents(atPath: file) ?? Data()) }
    return digest.hex
  }

  /// What the linker is asked for depends on the imports alone.
  private func importsDigest() -> String {
    var lines: Set<Substring> = []
    for file in package.sources + package.tests {
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      lines.formUnion(text.split(separator: "\n").filter { $0.contains("import ") })
    }
    var digest = Digest()
    for line in lines.sorted() { digest.add(line) }
    return digest.hex
  }

  private func fileDigest(_ path: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    var digest = Digest()
    digest.add(data)
    return digest.hex
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ path: String) -> Value? {
    FileManager.default.contents(atPath: path).flatMap { try? JSONDecoder().decode(type, from: $0) }
  }

  private func write(_ value: some Encodable, _ path: String) {
    guard let data = try? JSONEncoder().encode(value) else { return }
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
