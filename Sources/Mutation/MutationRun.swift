package import Foundation
package import KataKit

/// What is asked of one `kata mutate`.
package struct MutationRequest: Sendable {
  /// The folder of the package.
  package var package: URL
  /// The targets to change; empty for all that have tests.
  package var targets: [String] = []
  /// Only lines that differ from this revision; nil for all.
  package var since: String?
  /// How many test processes run at once.
  package var jobs: Int
  /// The most mutants to judge, spread evenly over those there are; nil for all.
  package var limit: Int?
  /// Whether outcomes of earlier runs do not count.
  package var isFresh = false

  /// Describes a run.
  ///
  /// - Parameters:
  ///   - package: The folder of the package.
  ///   - targets: The targets to change; empty for all that have tests.
  ///   - since: A git revision: only lines that differ from it are changed; nil for all.
  ///   - jobs: How many test processes run at once, at least 1.
  ///   - limit: The most mutants to judge; nil for all.
  ///   - isFresh: Whether outcomes of earlier runs do not count.
  package init(
    package: URL, targets: [String] = [], since: String? = nil, jobs: Int, limit: Int? = nil,
    isFresh: Bool = false
  ) {
    self.package = package
    self.targets = targets
    self.since = since
    self.jobs = jobs
    self.limit = limit
    self.isFresh = isFresh
  }
}

/// Where a run is.
package enum MutationStage: Equatable, Sendable {
  case reading
  case building(mutants: Int)
  case proving
  case judging(done: Int, total: Int)
}

/// One `kata mutate`: finds mutants, builds them all at once, judges the tests by them.
package struct MutationRun: Sendable {
  private let request: MutationRequest
  private let root: URL
  private let toolchain: Toolchain
  private let runner: CommandRunner
  private let builds: URL

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - root: The checkout of the kit, which holds the reader's and the worker's sources.
  ///   - toolchain: What reads and builds.
  ///   - runner: What starts programs.
  package init(
    _ request: MutationRequest, root: URL, toolchain: Toolchain, runner: CommandRunner
  ) {
    self.request = request
    self.root = root
    self.toolchain = toolchain
    self.runner = runner
    builds = KataBuilder.builds(in: root)
  }

  /// Judges the package.
  ///
  /// - Parameters:
  ///   - tick: Called about twenty times a second while something is read or compiled.
  ///   - stage: Told where the run is, from any thread.
  /// - Returns: The outcome of each mutant that was asked for.
  /// - Throws: ``MutationError``, ``WorkspaceError``, ``CommandError``.
  package func report(
    whileWaiting tick: @escaping () -> Void = {},
    stage: @escaping @Sendable (MutationStage) -> Void = { _ in }
  ) throws -> MutationReport {
    let folder = request.package.standardizedFileURL
    guard FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
    else { throw MutationError.noPackage(path: folder.path) }
    stage(.reading)
    let layout = try PackageLayout.ask(
      folder, builds: builds, toolchain: toolchain, runner: runner)
    let selection = try layout.select(request.targets)
    let sources = try sources(of: selection, in: folder)
    let files = try find(sources, folder, tick)
    let chosen = try choose(files, in: folder)
    var cache = ResultCache(
      builds.appending(path: "mutation-\(name(of: folder, layout)).json"),
      context: try context(selection, folder))
    let keys = chosen.map { place in
      let file = files[place.file]
      return cache.key(
        of: file.mutants[place.mutant], in: sources[file.path] ?? "", file: file.path)
    }
    let known = request.isFresh ? [] : keys.map { cache[$0] }
    let isKnown = chosen.indices.map { known.indices.contains($0) && known[$0] != nil }
    let plan = MutantPlan(
      files: files, places: chosen.indices.filter { !isKnown[$0] }.map { chosen[$0] })
    let judged = try judge(plan, layout, selection, sources, folder, tick, stage)
    var rows: [MutationReport.Row] = []
    var next = 0
    for (index, place) in chosen.enumerated() {
      let file = files[place.file]
      var outcome = isKnown[index] ? known[index] : nil
      if outcome == nil {
        next += 1
        outcome = judged.outcomes[next]
        cache[keys[index]] = outcome
      }
      rows.append(
        .init(
          file: file.path, mutant: file.mutants[place.mutant],
          outcome: outcome ?? .notReached, isRemembered: isKnown[index]))
    }
    cache.save()
    var report = MutationReport(
      targets: selection.mutated.map(\.name), tests: selection.tests.map(\.name), rows: rows,
      skipped: files.flatMap { file in file.skipped.map { .init(file: file.path, lines: $0) } },
      sources: sources.files, found: files.reduce(0) { $0 + $1.mutants.count })
    report.buildSeconds = judged.build
    report.judgeSeconds = judged.judge
    return report
  }

  private func name(of folder: URL, _ layout: PackageLayout) -> String {
    var digest = Digest()
    digest.add(folder.path)
    for target in request.targets.sorted() { digest.add(target) }
    return "\(layout.name)-\(digest.hex)"
  }

  private func sources(
    of selection: PackageLayout.Selection, in folder: URL
  ) throws -> FileTree {
    var tree = FileTree()
    for target in selection.mutated {
      for source in target.sources {
        let path = "\(target.path)/\(source)"
        do {
          tree[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        } catch {
          throw WorkspaceError.cannotRead(path: path, reason: error.localizedDescription)
        }
      }
    }
    return tree
  }

  /// Finds the mutants; paths are relative to the package from here on.
  private func find(
    _ sources: FileTree, _ folder: URL, _ tick: () -> Void
  ) throws -> [FoundFile] {
    let reader = SyntaxReader(root: root, builds: builds, toolchain: toolchain, runner: runner)
    let paths = sources.paths
    var files = try reader.find(
      in: paths.map { folder.appending(path: $0).path }, whileWaiting: tick)
    for index in files.indices { files[index].path = paths[index] }
    return files
  }

  /// The mutants in changed lines, spread evenly where there are more than wanted.
  private func choose(_ files: [FoundFile], in folder: URL) throws -> [MutantPlan.Place] {
    var places = MutantPlan(files: files).places
    if let since = request.since {
      let changed = try ChangedLines.ask(since: since, in: folder, runner: runner)
      places.removeAll { place in
        let mutant = files[place.file].mutants[place.mutant]
        return !changed.contain(mutant.line...mutant.endLine, of: files[place.file].path)
      }
    }
    if places.isEmpty { throw MutationError.noMutants(since: request.since) }
    if let limit = request.limit, limit < places.count {
      places = (0..<limit).map { places[$0 * places.count / limit] }
    }
    return places
  }

  /// Changes when the tests, the manifest, the toolchain or the judge do.
  private func context(_ selection: PackageLayout.Selection, _ folder: URL) throws -> String {
    var digest = Digest()
    digest.add("1 \(toolchain.version)")
    let tree = try FileTree(reading: folder, subfolders: selection.tests.map(\.path))
    for path in tree.paths {
      digest.add(path)
      digest.add(tree[path] ?? "")
    }
    let manifest = folder.appending(path: "Package.swift")
    digest.add((try? String(contentsOf: manifest, encoding: .utf8)) ?? "")
    return digest.hex
  }

  private typealias Judged = (outcomes: [Int: MutantOutcome], build: Double, judge: Double)

  private func judge(
    _ plan: MutantPlan, _ layout: PackageLayout, _ selection: PackageLayout.Selection,
    _ sources: FileTree, _ folder: URL, _ tick: @escaping () -> Void,
    _ stage: @escaping @Sendable (MutationStage) -> Void
  ) throws -> Judged {
    if plan.places.isEmpty { return ([:], 0, 0) }
    stage(.building(mutants: plan.places.count))
    let scratch = try ScratchFolder("mutate-\(name(of: folder, layout))", in: builds)
    defer { withExtendedLifetime(scratch) {} }
    let start = ContinuousClock.now
    let build = MutantBuild(
      copy: PackageCopy(source: folder, folder: scratch.url), layout: layout, selection: selection,
      root: root, toolchain: toolchain, runner: runner, tick: tick)
    let product = try build.build(plan, sources: sources)
    let built = ContinuousClock.now
    stage(.proving)
    let worker = MutantProcess(
      binary: product.binary, folder: scratch.url, builds: builds, runner: runner)
    let judge = MutantJudge(
      plan, notViable: product.notViable, modules: selection.tests.map(\.name), worker: worker,
      jobs: request.jobs
    ) { stage(.judging(done: $0, total: $1)) }
    let outcomes = try judge.judge().outcomes
    runner.endOrphans()
    return (
      outcomes, start.duration(to: built).seconds, built.duration(to: .now).seconds
    )
  }
}
