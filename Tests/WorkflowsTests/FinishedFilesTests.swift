import Foundation
import Testing

/// The page of Q7 points to lines of the finished workflows; they must stand there.
@Suite struct FinishedFilesTests {
  private static let page = "Katas/Questions/07-what-is-continuous-integration.md"

  private func read(_ path: String) throws -> String {
    try String(contentsOf: PipelinePackage.root.appending(path: path), encoding: .utf8)
  }

  @Test func `the page of Q7 quotes lines that stand in the workflows`() throws {
    let quotes = try read(Self.page).matches(of: #/(?m)^- `(\w+\.yml)` · `(.+?)` /#)
    #expect(quotes.count >= 6)
    for quote in quotes {
      let workflow = try read(".github/workflows/\(quote.1)")
      #expect(workflow.contains(quote.2), "\(quote.1) has no line with \(quote.2)")
    }
  }
}
