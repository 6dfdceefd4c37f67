import KataKit
import Testing

@Suite struct `A page of a question` {
  static let page = """
    # Q3 · Can an interceptor read the payload?

    Yes.

    ## Why

    A signature guards against change.

    ## What learners often write

    - **"No, it is signed."** Reading changes nothing.
    - **"Only with the key."** No key is asked for.

    ## Proof

    - "No, it is signed." → TokenAnatomy · reads a payload,
      signed or not
    - TokenAnatomy · refuses padding

    ## Do it

    """

  static func reading(_ text: String) throws -> QuestionPage {
    try QuestionPage(parsing: text, file: "03-can-an-interceptor-read-the-payload.md")
  }

  @Test func `has a number and a question`() throws {
    let page = try Self.reading(Self.page)
    #expect(page.id == "Q3")
    #expect(page.question == "Can an interceptor read the payload?")
  }

  @Test func `quotes what learners write`() throws {
    #expect(
      try Self.reading(Self.page).misconceptions == ["No, it is signed.", "Only with the key."])
  }

  @Test func `names its proofs, also over two lines and without a quotation`() throws {
    let proofs = try Self.reading(Self.page).proofs
    #expect(proofs.map(\.refutes) == ["No, it is signed.", nil])
    #expect(proofs.map(\.place) == ["TokenAnatomy", "TokenAnatomy"])
    #expect(proofs.map(\.test) == ["reads a payload, signed or not", "refuses padding"])
  }

  @Test func `shows the answer without its title and its proofs`() throws {
    let text = try Self.reading(Self.page).text
    #expect(text.hasPrefix("Yes."))
    #expect(text.hasSuffix("No key is asked for."))
  }

  @Test func `must have the number of its file`() {
    let error = #expect(throws: QuestionPageError.self) {
      try QuestionPage(parsing: Self.page, file: "04-can-an-interceptor.md")
    }
    #expect(error?.problem == .title("# Q3 · Can an interceptor read the payload?"))
  }

  @Test(arguments: ["## Why", "## What learners often write", "## Proof", "## Do it"])
  func `must have each of its sections`(heading: String) {
    let error = #expect(throws: QuestionPageError.self) {
      try Self.reading(Self.page.replacing(heading, with: "## Other"))
    }
    #expect(error?.problem == .missing(heading))
  }

  @Test func `says in which line a proof cannot be read`() {
    let error = #expect(throws: QuestionPageError.self) {
      try Self.reading(Self.page.replacing("- TokenAnatomy · refuses", with: "- see: refuses"))
    }
    #expect(error?.problem == .proof("- see: refuses padding"))
    #expect(error?.line == 18)
  }
}
