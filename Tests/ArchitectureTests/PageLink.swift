import Foundation

/// A link of a page to a file, to a heading of a page, or to a line of a file.
struct PageLink {
  /// The page that has it, from the root of the checkout.
  let page: String
  /// What stands between the parentheses: `../README.md#start`.
  let target: String

  /// The links of a page that stay in the checkout, without what stands in code.
  static func all(on page: String) throws -> [PageLink] {
    let text = try Repository.text(page)
      .replacing(/(?m)^ *(`{3,})[^\n]*\n[\s\S]*?^ *\1 *$/, with: "")
      .replacing(/`[^`\n]*`/, with: "")
    return text.matches(of: /\]\(([^)\s]+)\)/).map { PageLink(page: page, target: String($0.1)) }
      .filter { !$0.target.contains(":") }
  }

  /// Whether the file is there, and has the heading or the line.
  var isFound: Bool {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    let file =
      parts[0].isEmpty
      ? Repository.root.appending(path: page) : folder.appending(path: String(parts[0]))
    guard parts.count == 2 else { return FileManager.default.fileExists(atPath: file.path) }
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if let line = parts[1].wholeMatch(of: /L(\d+)/).flatMap({ Int($0.1) }) {
      return (1...max(1, text.count { $0 == "\n" })).contains(line) && !text.isEmpty
    }
    return text.matches(of: /(?m)^#+ +(.+?) *$/).contains { Self.anchor($0.1) == parts[1] }
  }

  /// What a heading is called in an address: its words in small letters, joined by hyphens.
  private static func anchor(_ heading: Substring) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      .replacing(" ", with: "-")
  }
}
