/// A replacing edit of a variant, and where in the reference it applies.
struct LocatedEdit {
  var id: Int
  var variant: String
  var file: String
  var kind: Edit.Kind
  var range: Range<Int>
  var with: String

  /// The replacing edits of a variant, located.
  ///
  /// - Throws: `SwitchPlanError` when a file is missing, a text does not stand in it exactly once, or
  ///   two edits overlap.
  static func all(
    of variant: Variant, id: Int, in reference: FileTree
  ) throws(SwitchPlanError) -> [LocatedEdit] {
    var located: [LocatedEdit] = []
    for edit in variant.edits {
      guard let text = reference[edit.file] else {
        throw .missingFile(variant: variant.name, file: edit.file)
      }
      guard let replace = edit.replace, edit.kind != .declaration else { continue }
      let source = SourceText(text)
      let ranges = source.ranges(of: replace)
      guard let range = ranges.first, ranges.count == 1 else {
        let lines = ranges.map { source.line(at: $0.lowerBound) }
        throw .notOnce(variant: variant.name, file: edit.file, replace: replace, lines: lines)
      }
      if located.contains(where: { $0.file == edit.file && $0.range.overlaps(range) }) {
        let line = source.line(at: range.lowerBound)
        throw .overlapsItself(variant: variant.name, file: edit.file, line: line)
      }
      located.append(
        LocatedEdit(
          id: id, variant: variant.name, file: edit.file, kind: edit.kind, range: range,
          with: edit.with))
    }
    return located
  }
}
