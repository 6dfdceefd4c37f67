public import Ports
import Synchronization

/// Exchange rates of a service on the web, kept for a while.
///
/// It promises:
/// 1. A rate is asked for once and kept for `lifetime` after its arrival.
/// 2. A try that fails is repeated, `attempts` in all: before try n + 1 it waits `backOff` · 2ⁿ⁻¹,
///    less up to half of it at random, so that clients spread. Another status than 200 is final,
///    but for 408, 429 and 5xx, which may pass.
/// 3. One request is in flight per pair: who asks meanwhile gets its outcome. A caller that is
///    cancelled stops alone: when it is the one that sends, another that waits takes over.
/// 4. When all tries fail, the last rate known is the answer, marked as stale; the next call asks
///    again. Without such a rate the call throws.
/// 5. An answer that is not the rate of the pair asked for is a failed try, and never kept.
///
/// The service at `site` answers `GET site/EUR/USD` with
/// `{"from": "EUR", "to": "USD", "rate": 1.25}`; further members are ignored.
///
/// ```swift
/// let quote = try await rates.quote(from: "EUR", to: "USD")
/// let price = 40 * quote.rate
/// ```
public final class ExchangeRates: Sendable {
  /// The tries of one request.
  public static let attempts = 4
  /// The longest wait before the second try; it doubles with each further one.
  public static let backOff = Duration.milliseconds(200)

  private let site: String
  private let lifetime: Duration
  private let http: any HTTPClient
  private let randomness: any Randomness
  private let elapsed: @Sendable () -> Duration
  private let sleep: @Sendable (Duration) async throws -> Void
  private let flights = SingleFlight<RatePair, Quote>()
  private let kept = Mutex<[RatePair: (rate: Double, arrived: Duration)]>([:])

  /// Makes the service.
  ///
  /// - Parameters:
  ///   - site: Where the rates are; its query, if any, is not sent.
  ///   - lifetime: How long a rate is fresh.
  ///   - http: The way out.
  ///   - clock: What lifetimes and waits are measured on. It need not show the time of day, and a
  ///     wall clock that is set back would keep a rate for too long.
  ///   - randomness: What the waits are spread by.
  public init(
    site: HTTPURL, lifetime: Duration, http: any HTTPClient, clock: some Clock<Duration>,
    randomness: any Randomness
  ) {
    let path = site.path.hasSuffix("/") ? site.path : site.path + "/"
    self.site = "\(site.scheme)://\(site.host)\(path)"
    (self.lifetime, self.http, self.randomness) = (lifetime, http, randomness)
    let start = clock.now
    elapsed = { start.duration(to: clock.now) }
    sleep = { try await clock.sleep(for: $0) }
  }

  /// The rate of a pair, from memory or from the web.
  ///
  /// - Parameters:
  ///   - from: The currency that is given, three letters A to Z (ISO 4217).
  ///   - to: The currency that is bought.
  /// - Returns: The rate, fresh or marked as stale.
  /// - Throws: `RateError.invalidCurrency` before anything is sent; after the last try
  ///   `RateError.status`, `.malformed`, `.otherPair`, `.notARate` or the client's error;
  ///   `CancellationError` when the caller is cancelled.
  public func quote(from: String, to: String) async throws -> Quote {
    let pair = try RatePair(from: from, to: to)
    return try await flights.value(for: pair) {
      if let rate = keptRate(of: pair, within: lifetime) {
        return Quote(rate: rate, isStale: false)
      }
      do {
        let rate = try await fetch(pair)
        kept.withLock { $0[pair] = (rate, elapsed()) }
        return Quote(rate: rate, isStale: false)
      } catch {
        try Task.checkCancellation()
        guard let rate = keptRate(of: pair) else { throw error }
        return Quote(rate: rate, isStale: true)
      }
    }
  }

  private func keptRate(of pair: RatePair, within lifetime: Duration? = nil) -> Double? {
    guard let (rate, arrived) = kept.withLock({ $0[pair] }) else { return nil }
    if let lifetime, elapsed() - arrived >= lifetime { return nil }
    return rate
  }

  private func fetch(_ pair: RatePair) async throws -> Double {
    var longest = Self.backOff
    for _ in 1..<Self.attempts {
      do { return try await ask(pair) } catch {
        try Task.checkCancellation()
        if (error as? RateError)?.isFinal == true { throw error }
      }
      let share = Double(randomness.next() >> 11) * 0x1p-53
      try await sleep(longest - longest / 2 * share)
      longest *= 2
    }
    return try await ask(pair)
  }

  private func ask(_ pair: RatePair) async throws -> Double {
    let url = try HTTPURL(validating: "\(site)\(pair.from)/\(pair.to)")
    let response = try await http.send(HTTPRequest(.get, url))
    return try pair.rate(in: response)
  }
}
