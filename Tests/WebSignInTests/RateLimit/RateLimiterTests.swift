import HTTPCore
import JSON
import Ports
import TestDoubles
import Testing
import WebSignIn

@Suite struct `A rate limiter` {
  let clock = SettableWallClock()

  private func limiter(
    _ count: Int, per seconds: Int, capacity: Int = 100
  ) -> RateLimiter<String> {
    RateLimiter(RateLimit(count, per: .seconds(seconds)), clock: clock, capacity: capacity)
  }

  @Test func `lets the whole number through at once, and no more`() throws {
    let limiter = limiter(3, per: 60)
    for _ in 1...3 { try limiter.take("ada") }
    let error = #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
    #expect(error?.retryAfter == .seconds(20))
  }

  @Test func `lets one through after the time that it names, and not before`() throws {
    let limiter = limiter(3, per: 60)
    for _ in 1...3 { try limiter.take("ada") }
    clock.move(by: .seconds(19))
    #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
    clock.move(by: .seconds(1))
    try limiter.take("ada")
    #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
  }

  @Test func `rounds the time to wait up to whole seconds`() throws {
    let limiter = limiter(7, per: 60)
    for _ in 1...7 { try limiter.take("ada") }
    let error = #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
    #expect(error?.retryAfter == .seconds(9))
    clock.move(by: .seconds(9))
    try limiter.take("ada")
  }

  @Test func `lets no double number through around the turn of a period`() throws {
    let limiter = limiter(10, per: 60)
    clock.move(by: .seconds(59))
    for _ in 1...10 { try limiter.take("ada") }
    clock.move(by: .seconds(2))
    #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
  }

  @Test func `lets the whole number through again after a period`() throws {
    let limiter = limiter(3, per: 60)
    for _ in 1...3 { try limiter.take("ada") }
    clock.move(by: .seconds(60))
    for _ in 1...3 { try limiter.take("ada") }
    #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
  }

  @Test func `counts no refusal`() throws {
    let limiter = limiter(1, per: 10)
    try limiter.take("ada")
    for _ in 1...50 { #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") } }
    clock.move(by: .seconds(10))
    try limiter.take("ada")
  }

  @Test func `counts each key for itself`() throws {
    let limiter = limiter(1, per: 10)
    try limiter.take("ada")
    #expect(throws: Never.self) { try limiter.take("bob") }
  }

  @Test func `makes nobody wait longer than a period when the clock is set back`() throws {
    let limiter = limiter(2, per: 60)
    for _ in 1...2 { try limiter.take("ada") }
    clock.move(by: .seconds(-86_400))
    let error = #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
    #expect(error?.retryAfter == .seconds(30))
    clock.move(by: .seconds(60))
    for _ in 1...2 { try limiter.take("ada") }
  }

  @Test func `keeps no more keys than its capacity`() throws {
    let limiter = limiter(1, per: 10, capacity: 10)
    for number in 1...1_000 { try limiter.take("client-\(number)") }
    #expect(limiter.keyCount == 10)
  }

  @Test func `does not forget a key that half as many others follow`() throws {
    let limiter = limiter(1, per: 10, capacity: 10)
    try limiter.take("ada")
    for number in 1...5 { try limiter.take("client-\(number)") }
    #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
  }

  @Test func `does not forget a key that goes on trying`() throws {
    let limiter = limiter(1, per: 10, capacity: 10)
    try limiter.take("ada")
    for number in 1...1_000 {
      try limiter.take("client-\(number)")
      if number % 5 == 0 { #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") } }
    }
  }

  @Test func `obeys virtual time`() async throws {
    try await virtualTime { time in
      let wall = VirtualWallClock(noon, clock: time)
      let limiter = RateLimiter<String>(RateLimit(1, per: .seconds(3_600)), clock: wall)
      try limiter.take("ada")
      #expect(throws: RateLimitExceeded.self) { try limiter.take("ada") }
      try await time.sleep(for: .seconds(3_600))
      try limiter.take("ada")
    }
  }

  @Test func `lets no more through when many come at once`() async {
    let limiter = limiter(10, per: 60)
    let passed = await withTaskGroup(of: Bool.self) { group in
      for _ in 1...100 { group.addTask { (try? limiter.take("ada")) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(passed == 10)
  }
}
