package import KataKit

/// The matrix bug × test on a terminal: bugs are rows, tests are numbered columns.
package struct MatrixScreen {
  private let matrix: GradeMatrix
  private let width: Int

  /// Makes the screen; its width is in columns.
  package init(_ matrix: GradeMatrix, width: Int) {
    self.matrix = matrix
    self.width = width
  }

  /// The screen, with a line break at its end; wide suites go on in further blocks.
  package var text: String {
    let name = min(matrix.bugs.map(\.count).max() ?? 0, 32)
    let room = max(1, (width - name - 3) / 3)
    var lines = [" matrix"]
    for start in stride(from: 0, to: matrix.tests.count, by: room) {
      let columns = start..<min(start + room, matrix.tests.count)
      let head = columns.map { Layout.pad("\($0 + 1)", to: 3) }.joined()
      lines.append(trimmed("  \(Layout.pad("", to: name)) \(head)"))
      for bug in matrix.bugs {
        let marks = columns.map { matrix.caught(bug, by: matrix.tests[$0]) ? "x  " : "·  " }
        lines.append(
          trimmed("  \(Layout.pad(String(bug.prefix(name)), to: name)) \(marks.joined())"))
      }
      lines.append("")
    }
    let spare = matrix.spare
    for (index, test) in matrix.tests.enumerated() {
      let remark =
        matrix.bugs(caughtBy: test).isEmpty
        ? " (catches none)" : spare.contains(test) ? " (others catch all that it does)" : ""
      lines.append(Layout.fold("\(index + 1) \(test)\(remark)", width: width, indent: "  "))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
