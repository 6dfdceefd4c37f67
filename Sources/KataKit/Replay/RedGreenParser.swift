extension RedGreenDocument {
  /// Reads a `RedGreen.md`; the format is described at the type.
  ///
  /// - Throws: `RedGreenError` with the line, and every problem but `notWritable`.
  package init(parsing text: String) throws(RedGreenError) {
    // A checkout on Windows ends every line, the title's too, with a carriage return.
    let isWindows = text.lines.first?.text.hasSuffix("\r") ?? false
    let unix = isWindows ? text.split("\r\n").joined(separator: "\n") : text
    var parser = RedGreenParser(lines: unix.lines.map(\.text))
    self = try parser.document()
  }
}

extension String {
  /// The parts between the separators, compared letter by letter of Unicode.
  fileprivate func split(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

/// A reader of the format that goes forward line by line.
private struct RedGreenParser {
  let lines: [String]
  var next = 0

  init(lines: [String]) { self.lines = lines }

  mutating func document() throws(RedGreenError) -> RedGreenDocument {
    skipBlankLines()
    guard next < lines.count, let title = lines[next].dropping("# ")?.trimmed, !title.isEmpty
    else { throw error(.missingTitle) }
    next += 1
    let intro = try text(until: Self.isHeading)
    guard next < lines.count else { throw error(.missingStart) }
    let start = try start()
    var steps: [RedGreenStep] = []
    while next < lines.count { steps.append(try step(steps.count + 1)) }
    return RedGreenDocument(title: title, intro: intro, start: start, steps: steps)
  }

  private mutating func start() throws(RedGreenError) -> FileTree {
    guard lines[next].trimmed == "## 0 · Start" else { throw error(.missingStart) }
    next += 1
    var tree = FileTree()
    while true {
      skipBlankLines()
      guard next < lines.count, !Self.isHeading(lines[next]) else { return tree }
      let line = lines[next].trimmed
      guard line.count > 2, line.hasPrefix("`"), line.hasSuffix("`"), Fence(line) == nil else {
        throw error(.notAPath(line))
      }
      let path = String(line.dropFirst().dropLast())
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      if parts.contains(where: { ["", ".", ".."].contains($0) }) { throw error(.badPath(path)) }
      if tree[path] != nil { throw error(.duplicatePath(path)) }
      next += 1
      guard next < lines.count, let fence = Fence(lines[next]) else {
        throw error(.missingContent(path: path))
      }
      tree[path] = try content(of: fence)
    }
  }

  /// The text between two fences; every line ends with a line feed unless the note says otherwise.
  private mutating func content(of fence: Fence) throws(RedGreenError) -> String {
    let body = try body(of: fence).map { $0 + "\n" }.joined()
    // NB: not `hasSuffix`, for which a carriage return and the line feed are one letter.
    let isTerminated = body.utf8.last == UInt8(ascii: "\n")
    guard next < lines.count, lines[next] == Patch.noNewline, isTerminated else {
      return body
    }
    next += 1
    return String(body.unicodeScalars.dropLast())
  }

  private mutating func step(_ number: Int) throws(RedGreenError) -> RedGreenStep {
    var step = try heading(number)
    let top = next
    next += 1
    step.prose = try text { Self.isHeading($0) || Fence($0)?.info == "diff" }
    guard next < lines.count, let fence = Fence(lines[next]) else {
      throw error(.missingDiff, at: top, step: number)
    }
    let diffTop = next + 1
    step.diff = try body(of: fence).map { $0 + "\n" }.joined()
    let patch: Patch
    do throws(PatchError) {
      patch = try Patch(parsing: step.diff)
    } catch {
      var top = diffTop
      if case .malformed(let line, _, _) = error { top += line - 1 }
      throw self.error(.badDiff(error), at: top, step: number)
    }
    if patch.files.isEmpty { throw error(.missingDiff, at: diffTop - 1, step: number) }
    step.result = try result(of: step, diffTop: diffTop)
    return step
  }

  /// The step of a heading, with everything else still empty.
  private func heading(_ number: Int) throws(RedGreenError) -> RedGreenStep {
    let text = lines[next].dropping("## ") ?? ""
    let heading: RedGreenStep
    do throws(RedGreenError) {
      heading = try RedGreenStep(heading: text)
    } catch {
      throw self.error(error.problem)
    }
    guard heading.number == number else {
      throw error(.wrongNumber(expected: number, found: heading.number))
    }
    return heading
  }

  private mutating func result(
    of step: RedGreenStep, diffTop: Int
  ) throws(RedGreenError) -> StepResult {
    skipBlankLines()
    let top = next
    while next < lines.count, lines[next].hasPrefix(">") { next += 1 }
    let found = lines[top..<next].map(\.trimmed)
    guard !found.isEmpty else { throw error(.missingResult, step: step.number) }
    guard let result = StepResult(lines: found, title: step.title) else {
      let bad = found.firstIndex { StepResult(lines: [$0], title: step.title) == nil } ?? 0
      throw error(.badResult(found[bad]), at: top + bad, step: step.number)
    }
    guard result.fits(step.kind) else {
      throw error(.resultDoesNotFit(step.kind), at: top, step: step.number)
    }
    skipBlankLines()
    guard next == lines.count || Self.isHeading(lines[next]) else {
      throw error(.strayText(lines[next]), step: step.number)
    }
    return result
  }

  /// Markdown up to a line that ends it; what stands between fences never does.
  private mutating func text(
    until isEnd: (String) -> Bool
  ) throws(RedGreenError) -> String {
    let top = next
    while next < lines.count, !isEnd(lines[next]) {
      if let fence = Fence(lines[next]) { _ = try body(of: fence) } else { next += 1 }
    }
    return lines[top..<next].joined(separator: "\n").trimmed
  }

  /// The lines between a fence and its end, which is skipped.
  private mutating func body(of fence: Fence) throws(RedGreenError) -> [String] {
    let top = next
    next += 1
    while next < lines.count, !fence.isClosed(by: lines[next]) {
      // NB: what is inside has fewer backticks, and a line of a diff begins with neither `#` nor `>`.
      let opensAnother = Fence(lines[next]).map { $0.length >= fence.length } ?? false
      let isAfterDiff = fence.info == "diff" && (Self.isHeading(lines[next]) || isResult(next))
      if opensAnother || isAfterDiff { throw error(.openFence, at: top) }
      next += 1
    }
    guard next < lines.count else { throw error(.openFence, at: top) }
    defer { next += 1 }
    return Array(lines[(top + 1)..<next])
  }

  private func isResult(_ index: Int) -> Bool { lines[index].hasPrefix("> ") }

  private mutating func skipBlankLines() {
    while next < lines.count, lines[next].trimmed.isEmpty { next += 1 }
  }

  private static func isHeading(_ line: String) -> Bool { line.hasPrefix("## ") }

  private func error(
    _ problem: RedGreenError.Problem, at index: Int? = nil, step: Int? = nil
  ) -> RedGreenError {
    RedGreenError(line: (index ?? next) + 1, step: step, problem)
  }
}

extension RedGreenStep {
  /// A step with nothing but its heading.
  ///
  /// - Throws: `RedGreenError`: `badHeading`, `unknownKind`, `emptyTitle`.
  init(heading text: String) throws(RedGreenError) {
    guard let (number, rest) = text.cut(at: " · "), let number = Int(number.trimmed) else {
      throw RedGreenError(.badHeading(text))
    }
    let parts = rest.cut(at: " · ")
    let word = (parts?.0 ?? rest).trimmed
    let known = word.hasSuffix(" ·") ? String(word.dropLast(2)) : word
    guard let kind = Kind(rawValue: known) else { throw RedGreenError(.unknownKind(known)) }
    guard let title = parts?.1.trimmed, !title.isEmpty else { throw RedGreenError(.emptyTitle) }
    self.init(number: number, kind: kind, title: title, diff: "", result: .passed(tests: 0))
  }
}
