/// A writer of `RedGreen.md`.
package enum RedGreenWriter {
  /// The document as Markdown, in the format described at `RedGreenDocument`.
  ///
  /// The text is read back before it is returned, so what comes out is what went in.
  ///
  /// - Throws: `RedGreenError`: `notWritable` with the first step that would not read back as the
  ///   same, or the reader's own error where a step is incomplete.
  package static func render(_ document: RedGreenDocument) throws(RedGreenError) -> String {
    let text = markdown(document)
    let copy = try RedGreenDocument(parsing: text)
    if copy == document { return text }
    let pairs = zip(document.steps, copy.steps)
    throw RedGreenError(step: pairs.first { $0 != $1 }?.0.number, .notWritable)
  }

  private static func markdown(_ document: RedGreenDocument) -> String {
    var parts = ["# \(document.title)", document.intro, "## 0 · Start"]
    let files = document.start.paths.map { file($0, document.start[$0] ?? "") }
    parts.append(files.joined(separator: "\n"))
    for step in document.steps {
      parts.append("## \(step.heading)")
      parts.append(step.prose)
      parts.append(Fence.block(step.diff, info: "diff"))
      parts.append(step.result.markdown)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func file(_ path: String, _ content: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let suffix = name.split(separator: ".").dropFirst().last.map(String.init) ?? ""
    let info = ["md": "markdown", "yml": "yaml"][suffix] ?? suffix
    let isWhole = content.isEmpty || content.utf8.last == UInt8(ascii: "\n")
    return "`\(path)`\n" + Fence.block(content, info: info)
      + (isWhole ? "" : "\n\(Patch.noNewline)")
  }
}
