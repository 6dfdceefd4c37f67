import Testing
import TokenAnatomy

@Suite struct TokenAnatomyTests {
  private let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.AAAA"

  @Test func `reads the header`() throws {
    #expect(try TokenAnatomy(reading: token).header == "{\"alg\":\"HS256\"}")
  }

  @Test func `reads the payload`() throws {
    #expect(try TokenAnatomy(reading: token).payload == "{\"sub\":\"ada\"}")
  }

  @Test func `refuses what is no token`() {
    #expect(throws: TokenAnatomy.Problem.self) { try TokenAnatomy(reading: "hello") }
  }
}
