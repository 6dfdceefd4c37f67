import Foundation
import KataKit

extension Session {
  /// A kata's story and behaviours.
  func show(_ invocation: Invocation) throws -> Int32 {
    let kata = try kata(invocation)
    if invocation.has("--json") { return try printJSON(kata.manifest) }
    let readme = try String(contentsOf: kata.folder.appending(path: "README.md"), encoding: .utf8)
    let manifest = kata.manifest
    console.line()
    let practices = manifest.practices.joined(separator: ", ")
    let head = Layout.fold(
      "\(kata.name) · \(manifest.minutes) min · \(practices)", width: console.width - 2, indent: " "
    )
    console.line(" " + paint.bold(kata.name) + head.dropFirst(1 + kata.name.count))
    console.line()
    printMarkdown(Self.paragraphs(readme).dropFirst(2))
    console.line()
    if workspace.hasCopy(of: kata) {
      console.line(" Your copy    \(workspace.shown(workspace.folder(of: kata)))")
    } else {
      console.line(" Begin with   \(program) start \(kata.name)")
    }
    console.line()
    return 0
  }

  /// Prints paragraphs folded to the screen: headings bold, list items with their text indented.
  func printMarkdown(_ paragraphs: some Sequence<String>) {
    var isCode = false
    for paragraph in paragraphs {
      if paragraph.hasPrefix("```") {
        isCode.toggle()
        continue
      }
      if isCode {
        console.line("     " + paragraph)
        continue
      }
      if paragraph.hasPrefix("#") {
        let heading = paragraph.drop { $0 == "#" || $0 == " " }
        console.line(" " + paint.bold(String(heading)))
        continue
      }
      let mark = paragraph.prefixMatch(of: #/(- |\d+\. )/#).map { String($0.1) } ?? ""
      let indent = String(repeating: " ", count: 1 + mark.count)
      let text = Layout.fold(
        String(paragraph.dropFirst(mark.count)), width: console.width - 2, indent: indent)
      console.line(mark.isEmpty ? text : " " + mark + text.dropFirst(indent.count))
    }
  }

  /// The paragraphs of a Markdown text: lines that belong together are joined, those of code are not.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFence = line.hasPrefix("```")
      if isFence { isCode.toggle() }
      let opensOne =
        isFence || isCode || line.isEmpty || line.hasPrefix("#") || line.hasPrefix("- ")
        || line.prefixMatch(of: #/\d+\. /#) != nil
      if opensOne || paragraphs.last?.isEmpty ?? true || paragraphs.last?.hasPrefix("#") ?? false {
        paragraphs.append(String(line))
      } else {
        paragraphs[paragraphs.count - 1] += " " + line.drop { $0 == " " }
      }
    }
    return paragraphs
  }
}
