import HTTPCore
import Ports
import TestDoubles
import Testing
import WebSignIn

struct DoorTests {
  let noon = Moment(year: 2026, month: 3, day: 1, hour: 12)

  @Test func `opens to Ada, and not a second time in the same minute`() async throws {
    let clock = FixedWallClock(noon)
    let tokens = FakeAccessTokens()
    let bearer = BearerGuard(realm: "shop", tokens: tokens, clock: clock)
    let limit = RateLimitGuard(
      RateLimiter(RateLimit(1, per: .seconds(60)), clock: clock), key: { $0.head["Authorization"] })
    let handler = limit.protecting(bearer.protecting { _, account in .text("Hello, \(account)") })

    let token = try tokens.issue(for: "ada", at: noon, expiring: noon + .seconds(900))
    let knock = try Request(
      "GET /me HTTP/1.1\r\nHost: shop.example\r\nAuthorization: Bearer \(token.reveal())\r\n\r\n")
    #expect(try await handler(knock).status == .ok)

    let error = await #expect(throws: RateLimitExceeded.self) { try await handler(knock) }
    #expect(error?.response.headers["Retry-After"] == "60")

    let stranger = try Request("GET /me HTTP/1.1\r\nHost: shop.example\r\n\r\n")
    let refusal = await #expect(throws: BearerError.self) { try await handler(stranger) }
    #expect(refusal?.challenge == "Bearer realm=\"shop\"")
  }
}
