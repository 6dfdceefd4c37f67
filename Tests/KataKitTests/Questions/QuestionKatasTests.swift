import KataKit
import Testing

@Suite struct `The katas of a question` {
  let page = "# Q1 · What?\n\nThat.\n\n## Do it\n\n- [Old](../Old): gone\n"

  @Test func `are those whose manifest names it`() throws {
    let kata = try TemporaryFolder().addKata()

    #expect(
      QuestionKatas.renewed(page, id: "Q1", katas: [kata])
        == "# Q1 · What?\n\nThat.\n\n## Do it\n\n- [Demo](../01-unit-tests/Demo/README.md): Why?\n")
  }

  @Test func `may be none, and then the page says what to read`() throws {
    let kata = try TemporaryFolder().addKata()

    #expect(
      QuestionKatas.renewed(page, id: "Q2", katas: [kata]).contains("No kata asks this yet."))
  }

  @Test func `stay as they are when they are made twice`() throws {
    let kata = try TemporaryFolder().addKata()
    let once = QuestionKatas.renewed(page, id: "Q1", katas: [kata])

    #expect(QuestionKatas.renewed(once, id: "Q1", katas: [kata]) == once)
  }

  @Test func `are told for each page that lacks them, and no file is touched`() throws {
    let folder = TemporaryFolder()
    try Checkout.copySchema(to: folder)
    try folder.addKata()
    let text = `A page of a question`.page
    try folder.write(text, to: "Katas/Questions/03-payload.md")

    let stale = QuestionKatas.stale(
      try Catalogue(root: folder.url), Questions(root: folder.url))

    #expect(stale.paths == ["03-payload.md"])
    #expect(stale["03-payload.md"]?.contains("No kata asks this yet.") == true)
    #expect(try folder.read("Katas/Questions/03-payload.md") == text)
  }
}
