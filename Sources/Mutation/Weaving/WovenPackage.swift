import KataKit

/// The woven sources of one build.
struct WovenPackage {
  /// The woven files by their paths in the package.
  let files: [String: WovenFile]

  /// Weaves the sources of a plan.
  ///
  /// - Parameters:
  ///   - plan: The mutants.
  ///   - sources: The text of each file of the plan.
  ///   - leftOut: The numbers of those that do not compile; the others keep theirs.
  init(_ plan: MutantPlan, sources: FileTree, leavingOut leftOut: Set<Int>) {
    var files: [String: WovenFile] = [:]
    for (index, file) in plan.files.enumerated() {
      let ids = plan.ids(inFile: index).filter { !leftOut.contains($0.value) }
      let weaver = MutantWeaver(sources[file.path] ?? "", weaves: file.weaves, ids: ids)
      files[file.path] = weaver.weave()
    }
    self.files = files
  }

  var tree: FileTree { FileTree(files.mapValues(\.text)) }

  /// How many switches stand in texts, whoever wrote them.
  static func switches(in texts: some Sequence<String>) -> Int {
    var ids: Set<Int> = []
    for text in texts {
      for match in text.matches(of: /redgreen_(?:mutant|flip|either)\((\d+)/) {
        if let id = Int(match.1) { ids.insert(id) }
      }
    }
    return ids.count
  }
}
