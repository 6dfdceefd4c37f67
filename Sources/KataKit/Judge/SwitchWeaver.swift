/// Writes the one source tree in which every variant of a plan sleeps behind a switch.
package struct SwitchWeaver {
  private let plan: SwitchPlan
  private let leftOut: Set<Int>

  /// Prepares the weaving.
  ///
  /// - Parameters:
  ///   - plan: What to weave.
  ///   - leftOut: The ids whose text did not compile; the others keep their ids.
  package init(_ plan: SwitchPlan, leavingOut leftOut: Set<Int> = []) {
    self.plan = plan
    self.leftOut = leftOut
  }

  /// The woven sources and the generated switch.
  package func weave() -> WovenSources {
    var files = plan.reference
    var alternatives: [WovenSources.Alternative] = []
    for (file, sites) in Dictionary(grouping: plan.sites, by: \.file) {
      var output = Output(file: file)
      let source = SourceText(plan.reference[file] ?? "")
      var position = 0
      for site in sites {
        output.write(source.text(in: position..<site.range.lowerBound))
        write(site, of: source, to: &output)
        position = site.range.upperBound
      }
      output.write(source.text(in: position..<source.bytes.count))
      files[file] = output.text
      alternatives += output.alternatives
    }
    appendDeclarations(to: &files)
    let switchFile = "Sources/\(plan.module)/RedGreenSwitch.swift"
    // Counted in what was written, not in the plan: a weaver that writes nothing is found out.
    let source = SwitchSource(
      name: plan.switchName, count: Set(alternatives.map(\.id)).count,
      canaries: plan.canaries, key: plan.key, counter: plan.counterName)
    files[switchFile] = source.text
    return WovenSources(
      files: files, canary: source.testText(module: plan.module),
      alternatives: alternatives)
  }

  private func write(_ site: SwitchSite, of source: SourceText, to output: inout Output) {
    let original = source.text(in: site.range)
    let ids = site.ids.filter { !leftOut.contains($0) }
    guard !ids.isEmpty else { return output.write(original) }
    let isStatements = site.kind == .statements
    output.write(isStatements ? "" : "(")
    for id in ids {
      let edits = site.edits.filter { $0.id == id }
      let text = source.text(in: site.range, replacing: edits)
      if isStatements {
        output.write("if \(plan.switchName)() == \(id) {\n")
        output.write(text, of: id)
        output.write("\n} else ")
      } else {
        output.write("\(plan.switchName)() == \(id) ? (")
        output.write(text, of: id)
        output.write("\(Self.ending(of: text))) : ")
      }
    }
    if isStatements {
      output.write("{\n\(original)\n}")
    } else {
      output.write("(\(original)\(Self.ending(of: original))))")
    }
  }

  /// A line break where a comment at the end would swallow the parenthesis.
  private static func ending(of text: String) -> String { text.contains("//") ? "\n" : "" }

  /// Appends the helpers; two variants may bring the very same one.
  private func appendDeclarations(to files: inout FileTree) {
    var seen: Set<[String]> = []
    for (index, variant) in plan.variants.enumerated() where !leftOut.contains(index + 1) {
      for edit in variant.edits where edit.kind == .declaration {
        guard seen.insert([edit.file, edit.with]).inserted else { continue }
        files[edit.file] = (files[edit.file] ?? "").appending(declaration: edit.with)
      }
    }
  }
}

/// The text of a woven file as it grows.
private struct Output {
  let file: String
  var text = ""
  var alternatives: [WovenSources.Alternative] = []

  init(file: String) { self.file = file }

  mutating func write(_ part: String) { text += part }

  mutating func write(_ part: String, of id: Int) {
    let start = text.utf8.count
    text += part
    alternatives.append(.init(id: id, file: file, range: start..<text.utf8.count))
  }
}
