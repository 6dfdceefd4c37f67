/// One version of the code under test that differs from the reference.
package enum Variant: Equatable, Sendable {
  case bug(PlantedBug)
  case refactoring(Refactoring)

  package var name: String {
    switch self {
    case .bug(let bug): bug.name
    case .refactoring(let refactoring): refactoring.name
    }
  }

  package var edits: [Edit] {
    switch self {
    case .bug(let bug): bug.edits
    case .refactoring(let refactoring): refactoring.edits
    }
  }

  /// The sources with this variant's edits made, and no switch: what a person reads as a diff.
  ///
  /// - Throws: `SwitchPlanError` naming the edit that does not fit.
  package func applied(to reference: FileTree) throws(SwitchPlanError) -> FileTree {
    var result = reference
    var replacements: [String: [LocatedEdit]] = [:]
    for edit in try LocatedEdit.all(of: self, id: 0, in: reference) {
      replacements[edit.file, default: []].append(edit)
    }
    for (file, edits) in replacements {
      guard let text = reference[file] else { continue }
      result[file] = SourceText(text).text(in: nil, replacing: edits)
    }
    for edit in edits where edit.kind == .declaration {
      result[edit.file] = (result[edit.file] ?? "").appending(declaration: edit.with)
    }
    return result
  }
}
