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
    console.line(
      " \(paint.bold(kata.name)) · \(manifest.minutes) min · \(manifest.practices.joined(separator: ", "))"
    )
    console.line()
    for paragraph in Self.paragraphs(readme).dropFirst() {
      console.line(Layout.fold(paragraph, width: console.width - 2, indent: " "))
    }
    console.line()
    if workspace.hasCopy(of: kata) {
      console.line(" Your copy    \(workspace.shown(workspace.folder(of: kata)))")
    } else {
      console.line(" Begin with   \(program) start \(kata.name)")
    }
    console.line()
    return 0
  }

  /// The paragraphs of a Markdown text: lines that belong together are joined.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let opensOne =
        line.isEmpty || line.hasPrefix("#") || line.hasPrefix("- ")
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
