extension Patch {
  /// The tree after the changes.
  ///
  /// Every context and removed line must match. Unless the patch is exact, the line numbers of a hunk may
  /// be off: it then goes to the nearest place where all of it matches, below the hunk before it.
  ///
  /// - Parameters:
  ///   - tree: The files before.
  ///   - isExact: Whether each hunk must stand where its header says.
  /// - Returns: The files after.
  /// - Throws: `PatchError`: `fileMissing`, `fileExists`, `mismatch`, `ambiguous`, `leftover`, and
  ///   `misplaced` where the patch is exact.
  package func applied(
    to tree: FileTree, isExact: Bool = false
  ) throws(PatchError) -> FileTree {
    var tree = tree
    for file in files {
      let old = tree[file.path]
      if file.change == .added, old != nil { throw .fileExists(path: file.path) }
      if file.change != .added, old == nil { throw .fileMissing(path: file.path) }
      let new = try file.applied(to: old?.lines ?? [], isExact: isExact)
      if file.change == .removed {
        if let (index, line) = new.enumerated().first(where: { _ in true }) {
          throw .leftover(path: file.path, line: index + 1, text: line.text)
        }
        tree[file.path] = nil
      } else {
        tree[file.path] = String(new)
      }
    }
    return tree
  }
}

extension FilePatch {
  /// The lines of the new file.
  fileprivate func applied(to old: [Line], isExact: Bool) throws(PatchError) -> [Line] {
    var new: [Line] = []
    var done = 0
    var drift = 0
    for (number, hunk) in hunks.enumerated() {
      let place = try place(of: hunk, number: number + 1, in: old, from: done, drift: drift)
      new += old[done..<place]
      if isExact {
        let real = Hunk(oldStart: place, newStart: new.count, lines: hunk.lines)
        if real != hunk {
          throw .misplaced(
            path: path, hunk: number + 1, stated: hunk.header, found: real.header)
        }
      }
      new += hunk.new
      done = place + hunk.old.count
      drift = place - hunk.oldStart
    }
    new += old[done...]
    if let glued = new.dropLast().firstIndex(where: { !$0.isTerminated }) {
      throw .mismatch(
        path: path, hunk: hunks.count, line: glued + 1, expected: new[glued].text + Line.feedMark,
        found: new[glued].text + Line.noFeedMark)
    }
    return new
  }

  /// The index of the old line where a hunk begins.
  private func place(
    of hunk: Hunk, number: Int, in old: [Line], from done: Int, drift: Int
  ) throws(PatchError) -> Int {
    let wanted = hunk.old
    let stated = hunk.oldStart + drift
    func fits(_ place: Int) -> Bool { old[place...].starts(with: wanted) }

    let last = old.count - wanted.count
    if stated >= done, stated <= last, fits(stated) { return stated }
    // NB: a hunk without old lines fits everywhere, so only its line number can place it.
    if done <= last, !wanted.isEmpty {
      let places = (done...last).filter(fits)
      if let distance = places.map({ abs($0 - stated) }).min() {
        let nearest = places.filter { abs($0 - stated) == distance }
        if nearest.count == 1 { return nearest[0] }
        throw .ambiguous(path: path, hunk: number, lines: nearest.map { $0 + 1 })
      }
    }
    throw mismatch(wanted, at: max(stated, done), number: number, in: old)
  }

  private func mismatch(
    _ wanted: [Line], at place: Int, number: Int, in old: [Line]
  ) -> PatchError {
    let found = place < old.count ? old[place...] : []
    let same = zip(wanted, found).prefix { $0 == $1 }.count
    let other = found.dropFirst(same).first
    let expected = wanted.dropFirst(same).first
    return .mismatch(
      path: path, hunk: number, line: place + same + 1,
      expected: expected?.shown(beside: other) ?? "", found: other?.shown(beside: expected))
  }
}

extension Line {
  fileprivate static let feedMark = "⏎"
  fileprivate static let noFeedMark = " (no newline at end of file)"

  /// The text, with its end where that is all that differs.
  fileprivate func shown(beside other: Line?) -> String {
    guard text == other?.text, isTerminated != other?.isTerminated else { return text }
    return text + (isTerminated ? Self.feedMark : Self.noFeedMark)
  }
}
