import HTTPCore
import Testing

@Suite struct `The answer of an error that knows it` {
  struct SoldOut: AnswerableError {
    var response: Response { .problem(Problem(status: .conflict, detail: "No seat is left.")) }
  }

  struct Secret: Error { let password = "hunter2" }

  @Test func `is the one that the error knows`() {
    #expect(Response(answering: SoldOut()).status == .conflict)
  }

  @Test func `is a bare 500 where the error knows none`() {
    let response = Response(answering: Secret())
    #expect(response.status == .internalServerError)
    guard case .bytes(let bytes) = response.body else { return }
    #expect(!String(decoding: bytes, as: UTF8.self).contains("hunter2"))
  }
}
