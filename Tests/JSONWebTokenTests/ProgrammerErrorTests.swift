import JSONWebToken
import Testing

struct ProgrammerErrorTests {
  @Test func `a leeway is not negative`() async {
    await #expect(processExitsWith: .failure) {
      _ = ClaimRules(issuer: nil, audience: nil, leeway: .seconds(-1))
    }
  }

  @Test func `a date is a finite number of seconds`() async {
    await #expect(processExitsWith: .failure) { _ = NumericDate(seconds: .infinity) }
  }
}
