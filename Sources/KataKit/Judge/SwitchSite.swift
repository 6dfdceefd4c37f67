/// A stretch of a file that is switched as a whole, with each variant's text for it.
struct SwitchSite {
  var file: String
  var kind: Edit.Kind
  var range: Range<Int>
  /// The edits inside the range, in the order of the file.
  var edits: [LocatedEdit]

  /// The ids with a text of their own here, ascending.
  var ids: [Int] { Set(edits.map(\.id)).sorted() }

  /// Groups the edits of a file by containment: the outermost range of a group is switched.
  ///
  /// Where two edits have the very same range and different kinds, statements win: an expression that
  /// is a whole statement can stand in an `if`, but not every statement can stand in an expression.
  ///
  /// - Throws: `SwitchPlanError.crossing` when two ranges overlap and neither contains the other.
  static func sites(
    in file: String, source: SourceText, edits: [LocatedEdit]
  ) throws(SwitchPlanError) -> [SwitchSite] {
    let outermostFirst = edits.sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.id)
        < ($1.range.lowerBound, -$1.range.upperBound, $1.id)
    }
    var sites: [SwitchSite] = []
    for edit in outermostFirst {
      guard var site = sites.last, edit.range.lowerBound < site.range.upperBound else {
        sites.append(SwitchSite(file: file, kind: edit.kind, range: edit.range, edits: [edit]))
        continue
      }
      if edit.range.upperBound > site.range.upperBound {
        let first = site.edits.first { $0.range == site.range }?.variant ?? ""
        let start = source.line(at: site.range.lowerBound)
        let end = source.line(at: edit.range.upperBound - 1)
        throw .crossing(file: file, lines: start...end, first: first, second: edit.variant)
      }
      if edit.range == site.range && edit.kind == .statements { site.kind = .statements }
      site.edits.append(edit)
      sites[sites.count - 1] = site
    }
    return sites
  }
}
