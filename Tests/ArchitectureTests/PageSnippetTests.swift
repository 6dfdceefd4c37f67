import Foundation
import Testing

/// Swift on the pages of the katas and of the questions is Swift that `kata verify` has compiled.
///
/// A kata's README is compared with the kata's own code: its start, its reference, its witnesses. A
/// page of a question is compared with all katas and proofs, and both with the library.
@Suite struct `The Swift on the pages` {
  static let katas = Repository.files(in: "Katas", ending: "/README.md")
    .filter { $0.split(separator: "/").count == 4 }
  static let questions = Repository.files(in: "Katas/Questions", ending: ".md")
    .filter { $0.split(separator: "/").count == 3 }

  @Test(arguments: katas)
  func `of a kata is in its code`(page: String) throws {
    let folder = String(page.dropLast("/README.md".count))
    try compare(page, with: Self.code(in: folder))
  }

  @Test(arguments: questions)
  func `of a question is in the code of the katas`(page: String) throws {
    try compare(page, with: Self.code(in: "Katas"))
  }

  @Test func `is on both kinds of pages`() throws {
    for pages in [Self.katas, Self.questions] {
      let pieces = try pages.flatMap { InlineCode.pieces(of: try Repository.text($0)) }
      #expect(pieces.count(where: \.isSwift) >= 10)
    }
  }

  private func compare(_ page: String, with code: String) throws {
    let text = try Repository.text(page)
    let folder = page.split(separator: "/").dropLast().joined(separator: "/")
    for piece in InlineCode.pieces(of: text) where piece.isSwift {
      if Self.isFile(piece.text, near: folder) { continue }
      let isFound = piece.isFound(in: code) || piece.isFound(in: Self.library)
      #expect(isFound, "\(page) shows `\(piece.text)`, and no compiled code has it")
    }
    let essence = `The examples in the doc comments`.essence(code)
    for block in InlineCode.blocks(of: text) {
      let isFound = essence.contains(`The examples in the doc comments`.essence(block))
      #expect(isFound, "\(page) shows what no code of its own compiles:\n\(block)")
    }
  }

  /// Whether it is the name of a file or folder of the page's, or of a workflow: those look like members and names.
  private static func isFile(_ name: String, near folder: String) -> Bool {
    !Repository.files(in: folder, ending: "/\(name)").isEmpty
      || !Repository.files(in: "\(folder)/\(name)", ending: ".swift").isEmpty
      || !Repository.files(in: ".github", ending: "/\(name)").isEmpty
  }

  private static func code(in folder: String) throws -> String {
    try Repository.files(in: folder, ending: ".swift").map(Repository.text).joined(separator: "\n")
  }

  /// The products that katas use.
  private static let library = {
    let names = [
      "HTTPCore", "HTTPServer", "JSON", "JSONSchema", "JSONWebToken", "Ports", "SQLite", "Services",
      "TestDoubles",
    ]
    return names.compactMap { try? code(in: "Sources/\($0)") }.joined(separator: "\n")
  }()
}

@Suite struct `A piece of Swift on a page` {
  static let code = """
    public func total(of list: String, _ most: Int) throws -> Int { 0 }
    let mail = try mailer.send("x", to: reader) { _ in }
    enum TotalError: Error { case notANumber(String) }
    """

  @Test(arguments: [
    "total(of:_:)", "mailer.send(text, to: reader)", "TotalError", "TotalError.notANumber",
    "try mailer.send(\"to: b\")", "notANumber", "TotalError.total(of: list)",
  ])
  func `is found where the code has it`(piece: String) {
    #expect(InlineCode(text: piece).isSwift)
    let code = Self.code + "\nthrow TotalError.notANumber(text)\n"
    #expect(InlineCode(text: piece).isFound(in: code))
  }

  @Test(arguments: [
    "total(in:_:)", "total(of:)", "mailer.post(text)", "mailer.send(text, cc: reader)",
    "TotalErr0r",
    "TotalError.noNumber",
  ])
  func `is missed where the code has another`(piece: String) {
    #expect(InlineCode(text: piece).isSwift)
    #expect(!InlineCode(text: piece).isFound(in: Self.code))
  }

  @Test(arguments: ["kata check", "GET /tours/7", "12 seats left", "12,,30", "Sources/A/B.swift"])
  func `is no command, path or output`(piece: String) {
    #expect(!InlineCode(text: piece).isSwift)
  }

  @Test func `is read from lines outside of blocks`() {
    let page = "See `a()`.\n```swift\nlet b = `c`\n```\nAnd `d`.\n"
    #expect(InlineCode.pieces(of: page).map(\.text) == ["a()", "d"])
    #expect(InlineCode.blocks(of: page) == ["let b = `c`\n"])
  }
}
