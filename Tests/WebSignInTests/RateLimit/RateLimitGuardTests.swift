import TestDoubles
import JSON
import HTTPCore
import Ports
import Testing
import WebSignIn

@Suite struct `A rate limit before a handler` {
  let guarded: RequestHandler

  init() {
    let limiter = RateLimiter<String>(RateLimit(1, per: .seconds(90)), clock: SettableWallClock())
    guarded = RateLimitGuard(limiter) { $0.peer?.address }.protecting { _ in .text("entered") }
  }

  @Test func `answers 429 with the seconds to wait`() async throws {
    #expect(await answer(guarded, try request()).text == "entered")
    let response = await answer(guarded, try request())
    #expect(response.status == .tooManyRequests)
    #expect(response.headers["Retry-After"] == "90")
    #expect(
      response.json?["detail"] == "There were more than 1 requests in 90 s. Try again in 90 s.")
  }

  @Test func `counts by its key`() async throws {
    #expect(await answer(guarded, try request(from: "192.0.2.1")).text == "entered")
    #expect(await answer(guarded, try request(from: "192.0.2.2")).text == "entered")
  }

  @Test func `does not limit who has no key`() async throws {
    for _ in 1...3 {
      let nobody = Request(head: try request().head)
      #expect(await answer(guarded, nobody).text == "entered")
    }
  }
}
