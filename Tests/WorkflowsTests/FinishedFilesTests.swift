import Foundation
import Testing

/// Pages of the kit link to single lines of the finished workflows; what they quote stands there.
@Suite struct FinishedFilesTests {
  /// A page, and how many lines it points to at least.
  struct Page: CustomTestStringConvertible {
    var path: String
    var links: Int
    var testDescription: String { path }
  }

  static let pages = [
    Page(path: "Katas/Questions/07-what-is-continuous-integration.md", links: 8),
    Page(path: "Katas/05-pipeline/BrokenPipeline/README.md", links: 1),
    Page(path: "Katas/05-pipeline/BrokenPipeline/Solution/NOTES.md", links: 14),
  ]

  @Test(arguments: pages)
  func `a page quotes the very lines that it links to`(page: Page) throws {
    let url = PipelinePackage.root.appending(path: page.path)
    let links = try String(contentsOf: url, encoding: .utf8)
      .matches(of: #/\[`([^`]+)`\]\(([./]+\.github/workflows/([\w-]+\.yml))#L(\d+)\)/#)
    #expect(links.count >= page.links)
    for link in links {
      let (quote, name, number) = (link.1, link.3, Int(link.4) ?? 0)
      let file = url.deletingLastPathComponent().appending(path: String(link.2))
      let lines = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let places = lines.indices.filter { lines[$0].contains(quote) }.map { $0 + 1 }
      let now =
        places.isEmpty ? "nowhere" : "on line \(places.map(\.description).joined(separator: ", "))"
      #expect(
        places.contains(number),
        "\(page.path) links to \(name)#L\(number) for \"\(quote)\", which stands \(now) now")
    }
  }
}
