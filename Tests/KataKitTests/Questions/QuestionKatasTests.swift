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
}
