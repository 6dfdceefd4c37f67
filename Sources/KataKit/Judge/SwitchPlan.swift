/// How every variant of a kata fits into one build: who has which id, and what is switched where.
package struct SwitchPlan: Sendable {
  /// The correct sources.
  package let reference: FileTree
  /// Bugs first, then refactorings; the id of a variant is its index plus one.
  package let variants: [Variant]
  /// The module that holds the edits and gets the switch.
  package let module: String
  /// The switch's name in the woven sources, which depend on no suite and are built once for all.
  package let switchName: String
  /// The name of the function in the judge's test file that counts expectations; no test can guess it.
  package var counterName: String { "redgreenSeen_\(String(key, radix: 16))" }
  /// What hides the ids from the tests of this one suite.
  let key: UInt64
  let sites: [SwitchSite]

  /// The ids of the two variants that the judge plants for itself, after all others.
  package var canaries: (bug: Int, equivalent: Int) { (variants.count + 1, variants.count + 2) }

  /// Plans the build.
  ///
  /// - Parameters:
  ///   - reference: The solution's sources; edits name files below `Sources/<Module>/`.
  ///   - bugs: The planted bugs.
  ///   - refactorings: The behaviour-preserving changes.
  ///   - suffix: Letters and digits, the same for the same reference.
  ///   - key: Another number for another suite; it stands in the tests' module only.
  /// - Throws: `SwitchPlanError` naming the variant and the edit that does not fit.
  package init(
    reference: FileTree, bugs: [PlantedBug], refactorings: [Refactoring], suffix: String,
    key: UInt64 = .random(in: .min ... .max)
  ) throws(SwitchPlanError) {
    let isPlain = suffix.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    if suffix.isEmpty || !isPlain { throw .invalidSuffix(suffix) }
    let variants = bugs.map(Variant.bug) + refactorings.map(Variant.refactoring)
    var names: Set<String> = []
    for variant in variants where !names.insert(variant.name).inserted {
      throw .duplicateName(variant.name)
    }
    var edits: [String: [LocatedEdit]] = [:]
    for (index, variant) in variants.enumerated() {
      for edit in try LocatedEdit.all(of: variant, id: index + 1, in: reference) {
        edits[edit.file, default: []].append(edit)
      }
    }
    var sites: [SwitchSite] = []
    for file in edits.keys.sorted() {
      let source = SourceText(reference[file] ?? "")
      sites += try SwitchSite.sites(in: file, source: source, edits: edits[file] ?? [])
    }
    self.sites = sites
    self.reference = reference
    self.variants = variants
    module = try Self.module(edited: edits.keys.sorted(), all: reference.paths)
    switchName = "redgreenBug_\(suffix)"
    self.key = key
  }

  private static func module(
    edited: [String], all: [String]
  ) throws(SwitchPlanError) -> String {
    func modules(_ paths: [String]) -> [String] {
      let names = paths.filter { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") }
        .map { $0.split(separator: "/") }.filter { $0.count > 2 }.map { String($0[1]) }
      return Set(names).sorted()
    }
    let found = modules(edited)
    if found.count > 1 { throw .severalModules(found) }
    guard let module = found.first ?? modules(all).first else { throw .noModule }
    return module
  }
}
