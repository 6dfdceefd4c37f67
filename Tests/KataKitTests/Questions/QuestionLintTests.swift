import Foundation
import KataKit
import Testing

@Suite struct `The checks of the questions` {
  let folder: TemporaryFolder

  init() throws {
    folder = TemporaryFolder()
    try write(`A page of a question`.page)
  }

  private func write(_ page: String) throws {
    try folder.write(page, to: "Katas/Questions/03-can-an-interceptor-read-the-payload.md")
  }

  private func complaints() throws -> [String] {
    let questions = Questions(root: folder.url)
    let page = try #require(questions.pages.first)
    return QuestionLint(questions: questions, katas: []).complaints(about: page)
  }

  @Test func `find a misconception that no test refutes`() throws {
    #expect(try complaints() == ["no test refutes \"Only with the key.\""])
  }

  @Test func `find a proof of what nobody wrote`() throws {
    try write(`A page of a question`.page.replacing("- \"No, it", with: "- \"Yes, it"))

    #expect(
      try complaints().last
        == "a test refutes \"Yes, it is signed.\", which the page does not quote")
  }

  @Test func `find a page of more than 400 words`() throws {
    let long = String(repeating: "word ", count: 400)
    try write(`A page of a question`.page.replacing("Yes.", with: long))

    #expect(try complaints().first?.hasSuffix("words; 400 are allowed") == true)
  }

  @Test func `find the questions that have no page, and the kata that asks one`() throws {
    let kata = try folder.addKata()
    let questions = Questions(root: folder.url)

    let complaints = QuestionLint(questions: questions, katas: [kata]).complaintsAboutAll()

    #expect(complaints.count == 15)
    #expect(complaints.first == "Q1 has 0 pages that can be read")
    #expect(complaints.last == "Demo answers Q1, which has no page")
  }

  @Test func `find a page that cannot be read`() throws {
    try folder.write("Yes.\n", to: "Katas/Questions/01-what.md")

    let questions = Questions(root: folder.url)

    #expect(questions.broken.map(\.file) == ["01-what.md"])
    #expect(questions.pages.map(\.id) == ["Q3"])
  }
}
