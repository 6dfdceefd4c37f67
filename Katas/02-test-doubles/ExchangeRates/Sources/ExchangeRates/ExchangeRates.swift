public import Ports

/// Exchange rates of a service on the web, kept for a while.
///
/// The service at `site` answers `GET site/EUR/USD` with
/// `{"from": "EUR", "to": "USD", "rate": 1.25}`; further members are ignored.
public actor ExchangeRates {
  /// A rate, and whether it has outlived its lifetime.
  public struct Quote: Hashable, Sendable {
    /// How much of the second currency one unit of the first buys.
    public let rate: Double
    /// Whether a newer rate was asked for in vain.
    public let isStale: Bool
  }

  /// What a request came to; nil where its caller went away, and another has to ask.
  private typealias Outcome = Result<Quote, any Error>?

  private let site: String
  private let lifetime: Duration
  private let http: any HTTPClient
  private let elapsed: @Sendable () -> Duration
  private var kept: [RatePair: (rate: Double, arrived: Duration)] = [:]
  /// Those who wait for a request that is on its way, by pair.
  private var waiting: [RatePair: [CheckedContinuation<Outcome, Never>]] = [:]

  /// Makes the service.
  ///
  /// - Parameters:
  ///   - site: Where the rates are, without a slash at the end.
  ///   - lifetime: How long a rate is fresh.
  ///   - http: The way out, which also says how long an answer may take.
  ///   - clock: What lifetimes are measured on.
  public init(site: String, lifetime: Duration, http: any HTTPClient, clock: some Clock<Duration>) {
    (self.site, self.lifetime, self.http) = (site, lifetime, http)
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
  }

  /// The rate of a pair, from memory or from the web.
  ///
  /// Who waits for the request of another and is cancelled stays until that request has ended.
  ///
  /// - Throws: `RateError`, the client's error, or `CancellationError`.
  public func quote(from: String, to: String) async throws -> Quote {
    let pair = try RatePair(from: from, to: to)
    while true {
      try Task.checkCancellation()
      if let rate = freshRate(of: pair) { return Quote(rate: rate, isStale: false) }
      if waiting[pair] == nil { return try await lead(pair) }
      let outcome = await withCheckedContinuation { waiting[pair]?.append($0) }
      if let outcome { return try outcome.get() }
    }
  }

  private func freshRate(of pair: RatePair) -> Double? {
    guard let (rate, arrived) = kept[pair], elapsed() - arrived < lifetime else { return nil }
    return rate
  }

  /// Asks for a rate, and tells those who have come meanwhile.
  private func lead(_ pair: RatePair) async throws -> Quote {
    waiting[pair] = []
    let result: Result<Quote, any Error>
    do { result = .success(try await fetch(pair)) } catch { result = .failure(error) }
    let isAbandoned = if case .failure = result { Task.isCancelled } else { false }
    let followers = waiting.removeValue(forKey: pair) ?? []
    for follower in followers { follower.resume(returning: isAbandoned ? nil : result) }
    return try result.get()
  }

  private func fetch(_ pair: RatePair) async throws -> Quote {
    do {
      let url = try HTTPURL(validating: "\(site)/\(pair.from)/\(pair.to)")
      let response = try await http.send(HTTPRequest(.get, url))
      let rate = try pair.rate(in: response)
      kept[pair] = (rate, elapsed())
      return Quote(rate: rate, isStale: false)
    } catch {
      try Task.checkCancellation()
      guard let old = kept[pair] else { throw error }
      return Quote(rate: old.rate, isStale: true)
    }
  }
}
