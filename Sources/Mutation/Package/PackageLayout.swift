package import Foundation
package import KataKit

/// What the package manager says of a package.
package struct PackageLayout: Decodable, Equatable, Sendable {
  /// One target.
  package struct Target: Decodable, Equatable, Sendable {
    /// The name of the target and its module.
    package var name: String
    /// `library`, `executable`, `test` and others.
    package var type: String
    /// `SwiftTarget` for one that is written in Swift.
    package var moduleType: String
    /// The folder of its sources, relative to the package.
    package var path: String
    /// The files, relative to that folder.
    package var sources: [String]
    /// The names of the package's targets that it depends on.
    package var dependencies: [String]

    private enum CodingKeys: String, CodingKey {
      case name, type, path, sources
      case moduleType = "module_type"
      case dependencies = "target_dependencies"
    }

    package init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      name = try members.decode(String.self, forKey: .name)
      type = try members.decode(String.self, forKey: .type)
      moduleType = try members.decode(String.self, forKey: .moduleType)
      path = try members.decode(String.self, forKey: .path)
      sources = try members.decode([String].self, forKey: .sources)
      dependencies = try members.decodeIfPresent([String].self, forKey: .dependencies) ?? []
    }

    var isTest: Bool { type == "test" }
    var isSwift: Bool { moduleType == "SwiftTarget" }
  }

  package var name: String
  package var targets: [Target]

  /// Asks the package manager.
  ///
  /// - Parameters:
  ///   - folder: The folder of the package.
  ///   - builds: Where the answer is written, and the package manager keeps what it needs for it.
  ///   - toolchain: Whose package manager is asked.
  ///   - runner: What starts it.
  /// - Returns: The targets of the package.
  /// - Throws: ``MutationError/notDescribed(path:output:)``, ``CommandError``.
  package static func ask(
    _ folder: URL, builds: URL, toolchain: Toolchain, runner: CommandRunner
  ) throws -> PackageLayout {
    try? FileManager.default.createDirectory(at: builds, withIntermediateDirectories: true)
    let answer = builds.appending(path: "layout-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: answer) }
    // A scratch folder of its own: nobody's build has to be waited for. A file: the answer may be long.
    let words =
      [toolchain.swift, "package", "--package-path", folder.path]
      + ["--scratch-path", builds.appending(path: "describe").path, "describe", "--type", "json"]
    let command = Command(
      "/bin/sh", ["-c", "exec \"$@\" >\"$0\"", answer.path] + words, in: folder)
    let result = try runner.run(command)
    let text = (try? String(contentsOf: answer, encoding: .utf8)) ?? ""
    // What the package manager remarks on stands before the JSON.
    guard result.succeeded, let start = text.firstIndex(of: "{"),
      let layout = try? JSONDecoder().decode(PackageLayout.self, from: Data(text[start...].utf8))
    else { throw MutationError.notDescribed(path: folder.path, output: result.output) }
    return layout
  }
}

extension PackageLayout {
  /// What one judging needs of a package.
  package struct Selection: Equatable, Sendable {
    /// The targets that are changed.
    package var mutated: [Target]
    /// The test targets that judge.
    package var tests: [Target]
    /// The names of all targets that have to be built.
    package var kept: Set<String>
  }

  /// Chooses targets and their tests.
  ///
  /// Of the test targets that name a target as a dependency, the one called `<Target>Tests` judges it; where
  /// there is none of that name, all of them do.
  ///
  /// - Parameter names: The targets to change; empty for all that have tests.
  /// - Returns: What is changed, what judges, and what has to be built for it.
  /// - Throws: ``MutationError/unknownTarget(_:known:)``, ``MutationError/noTests(targets:)``.
  package func select(_ names: [String]) throws(MutationError) -> Selection {
    let candidates = targets.filter { $0.isSwift && ["library", "executable"].contains($0.type) }
    for name in names where !candidates.contains(where: { $0.name == name }) {
      throw .unknownTarget(name, known: candidates.map(\.name))
    }
    var mutated: [Target] = []
    var tests: [Target] = []
    for target in candidates where names.isEmpty || names.contains(target.name) {
      let users = targets.filter { $0.isTest && $0.dependencies.contains(target.name) }
      let own = users.filter { $0.name == target.name + "Tests" }
      let judges = own.isEmpty ? users : own
      if judges.isEmpty { continue }
      mutated.append(target)
      tests += judges.filter { !tests.contains($0) }
    }
    let found = mutated.map(\.name)
    let unjudged = names.filter { !found.contains($0) }
    if mutated.isEmpty || !unjudged.isEmpty {
      throw .noTests(targets: unjudged.isEmpty ? candidates.map(\.name) : unjudged)
    }
    return Selection(mutated: mutated, tests: tests, kept: closure(of: mutated + tests))
  }

  private func closure(of roots: [Target]) -> Set<String> {
    // Plug-ins and macros are used without being named as dependencies.
    var kept = Set(targets.filter { ["plugin", "macro"].contains($0.type) }.map(\.name))
    var rest = roots.map(\.name) + kept
    while let name = rest.popLast() {
      kept.insert(name)
      let next = targets.first { $0.name == name }?.dependencies ?? []
      rest += next.filter { !kept.contains($0) }
    }
    return kept
  }
}
