package import Foundation
package import KataKit

/// What a learner sees after a run: the colour, the one thing that went wrong, the one thing to do.
package struct VerdictScreen {
  let kata: String
  let folder: URL
  let paint: Paint
  let width: Int

  /// How many failures are shown in full; where each has a cause of its own, more than three.
  package var shown = 3

  /// Makes the screen for one kata.
  ///
  /// - Parameters:
  ///   - kata: The kata's name.
  ///   - folder: The learner's copy, whose lines are shown.
  ///   - paint: Colours, or none.
  ///   - width: The width of the screen in columns.
  package init(kata: String, folder: URL, paint: Paint, width: Int) {
    self.kata = kata
    self.folder = folder
    self.paint = paint
    self.width = width
  }

  /// The screen, with a line break at its end.
  package func text(_ verdict: Verdict) -> String {
    var lines = ["", header(verdict), ""]
    switch verdict.colour {
    case .red: lines += red(verdict)
    case .amber: lines += amber(verdict)
    case .green: lines += green(verdict)
    case .hollow: lines += folded(verdict.reason ?? "", "   ")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func header(_ verdict: Verdict) -> String {
    let word = verdict.colour.rawValue.uppercased()
    let left = " \(paint.badge(verdict.colour))   \(paint.bold(kata))"
    var facts: [String] = []
    if verdict.testsRun > 0 { facts.append(counted(verdict.testsRun, "test")) }
    if !verdict.failed.isEmpty { facts[facts.count - 1] += ", \(verdict.failed.count) failed" }
    if !verdict.skipped.isEmpty { facts.append("\(verdict.skipped.count) skipped") }
    if !verdict.errors.isEmpty { facts.append(counted(verdict.errors.count, "error")) }
    facts.append(
      verdict.seconds.formatted(
        .number.precision(.fractionLength(1)).locale(.init(identifier: "en"))) + " s")
    return Layout.edges(
      left, leftWidth: 4 + word.count + kata.count, facts.joined(separator: " · "), width: width)
  }

  private func green(_ verdict: Verdict) -> [String] {
    verdict.passed.flatMap { test in
      let lines = folded(test, "   ")
      return [" \(paint.green("✔"))" + (lines.first ?? "").dropFirst(2)] + lines.dropFirst()
    } + verdict.skipped.flatMap { folded("– \($0) · skipped", " ") }
  }

  private func red(_ verdict: Verdict) -> [String] {
    var lines: [String] = []
    for failure in verdict.failures.prefix(shown) { lines += block(failure) + [""] }
    let more = verdict.failures.count - shown
    if more > 0 {
      let others = verdict.failures.dropFirst(shown).map(\.test)
      let names = others.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let quoted = names.map { "\"\($0)\"" }.joined(separator: ", ")
      lines += folded("and \(counted(more, "failure")) more: \(quoted)", " ")
      lines.append("")
    }
    lines.removeLast()
    return lines
  }

  private func block(_ failure: TestFailure) -> [String] {
    var lines: [String]
    if 3 + failure.test.count <= width {
      lines = [
        Layout.edges(
          " \(paint.red("✘")) \(failure.test)", leftWidth: 3 + failure.test.count, place(failure),
          width: width)
      ]
    } else {
      let name = folded(failure.test, "   ")
      lines = [" \(paint.red("✘"))" + (name.first ?? "").dropFirst(2)] + name.dropFirst()
      lines += place(failure).isEmpty ? [] : ["    " + place(failure)]
    }
    if failure.kind == .expectation {
      lines += Layout.broken(sourceLine(failure) ?? failure.message, width: width - 5).map {
        "     " + paint.dim($0)
      }
    } else if failure.kind != .thrown {
      lines += folded(failure.message, "     ")
    }
    if let argument = failure.argument { lines += value("with", argument) }
    if let comment = failure.comment { lines += folded(comment, "     ") }
    if let expected = failure.expected { lines += value("expected", expected) }
    if let found = failure.found {
      lines += value("found", found, isProse: failure.kind == .thrown && found.count > 60)
    }
    return lines + folded(failure.look, "   ")
  }

  /// A value under its label; what is quoted is cut, and the sentences of an error are folded.
  private func value(_ label: String, _ text: String, isProse: Bool = false) -> [String] {
    let room = width - 15
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line in
        (isProse && line.count > room ? Layout.fold(String(line), width: room) : String(line))
          .split(separator: "\n", omittingEmptySubsequences: false)
          .flatMap { Layout.broken(String($0), width: room) }
      }
    let head = "     \(Layout.pad(label, to: 9)) "
    let indent = String(repeating: " ", count: head.count)
    let more = lines.count - 9
    return [head + (lines.first ?? "")] + lines.dropFirst().prefix(8).map { indent + $0 }
      + (more > 0 ? ["\(indent)… \(counted(more, "line")) more"] : [])
  }

  private func place(_ failure: TestFailure) -> String {
    guard let file = failure.file, let line = failure.line else { return "" }
    return "\(file):\(line)"
  }

  /// The line of the test as the learner wrote it.
  private func sourceLine(_ failure: TestFailure) -> String? {
    guard let file = failure.file, let line = failure.line, line > 0,
      let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard line <= lines.count else { return nil }
    let trimmed = lines[line - 1].drop { $0 == " " || $0 == "\t" }
    return trimmed.contains("#expect") || trimmed.contains("#require") ? String(trimmed) : nil
  }

  private func amber(_ verdict: Verdict) -> [String] {
    guard let error = verdict.errors.first else {
      return folded(verdict.reason ?? "It did not build.", "   ")
    }
    let isSwift = verdict.errors.first?.file.hasSuffix(".swift") ?? true
    let fault = isSwift ? "It does not compile yet." : "It cannot be read yet."
    var lines = [" \(fault) The first error:", ""]
    lines.append("   \(paint.bold("\(error.file):\(error.line):\(error.column)"))")
    lines += folded(error.message, "     ")
    let more = verdict.errors.count - 1
    if more > 0 { lines += ["", "   \(counted(more, "more error")), often for the same reason."] }
    return lines
  }

  private func folded(_ text: String, _ indent: String) -> [String] {
    Layout.fold(text, width: width, indent: indent).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }
}
