import HTTPCore
import Testing

@Suite struct `The answer to an error of an application` {
  struct Secret: Error { let password = "hunter2" }

  @Test func `knows its cause and does not tell it`() async throws {
    let response = Response(answering: Secret())
    #expect(response.status == .internalServerError)
    #expect(response.cause is Secret)
    #expect(try await !response.body.text().contains("hunter2"))
  }

  @Test func `tells the client of its own mistake`() async throws {
    let response = Response(answering: RequestRefusal.bodyTooLarge(limit: 16))
    #expect(response.status == .contentTooLarge)
    #expect(try await response.body.text().contains("16"))
  }

  @Test func `is the problem that was thrown, which nobody has to be told of`() async throws {
    let response = Response(answering: Problem(status: .conflict, detail: "The cup is taken."))
    #expect(response.status == .conflict)
    #expect(try await response.body.text().contains("The cup is taken."))
    #expect(response.cause == nil)
  }
}
