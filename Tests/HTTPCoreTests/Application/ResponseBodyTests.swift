import HTTPCore
import Testing

@Suite struct `The body of an answer` {
  @Test func `is collected from its parts`() async throws {
    let body = ResponseBody.stream(length: nil) { writer in
      for part in ["one ", "two"] { try await writer.write(Array(part.utf8)) }
    }
    #expect(try await body.text() == "one two")
  }

  @Test(arguments: [(2, ResponseError.bodyTooLong(announced: 2)), (5, .bodyTooShort(missing: 2))])
  func `is held to the length that it announces`(length: Int, error: ResponseError) async {
    let body = ResponseBody.stream(length: length) { try await $0.write([1, 2, 3]) }
    await #expect(throws: error) { try await body.bytes() }
  }

  @Test func `throws what its maker throws`() async {
    struct Spilt: Error {}
    let body = ResponseBody.stream(length: nil) { _ in throw Spilt() }
    await #expect(throws: Spilt.self) { try await body.bytes() }
  }
}
